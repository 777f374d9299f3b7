import type { SchemaFacts } from "./schema-facts.js";

/** A flag that stands for a parameter, a property of the body, or a property inside of one of these. */
export interface Flag {
  /** What messages and help texts call the flag, without its hyphens. */
  readonly name: string;
  readonly place: FlagPlace;
  /** The name of the parameter or property, and the names of the properties inside, as described. */
  readonly keys: readonly string[];
  readonly facts: SchemaFacts;
  /** Whether a call without it is refused. */
  readonly required: boolean;
  /** Whether the value may be a file. */
  readonly isFile: boolean;
}

/** Where the value goes. */
export type FlagPlace = "path" | "query" | "querystring" | "header" | "cookie" | "body";

/** The flags of an operation, by every name that they have. */
export type FlagTable = ReadonlyMap<string, Flag>;
