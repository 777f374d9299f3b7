import type { Context } from "@partwise/description/document";
import type { Node, TypeNode } from "typescript";
import type { Kinds } from "./kinds-of.js";
import type { Printer } from "./load-printer.js";
import type { Discriminators } from "./read-discriminators.js";
import type { ReferenceCycles } from "./reference-cycles.js";

/** What every step of printing schemas needs. */
export interface Printing {
  readonly context: Context;
  readonly printer: Printer;
  readonly kinds: Kinds;
  readonly discriminators: Discriminators;
  readonly cycles: ReferenceCycles;
  /** Whether date-times are of type Date. */
  readonly isDated: boolean;
  /** Helper types that printed types need, for the end of the file. */
  readonly footer: Node[];
  /** The stand-in for an alternative that leads only back to itself. */
  readonly nothing: TypeNode;
  /** The type of a schema. */
  readonly print: (schema: unknown, place: Place) => TypeNode;
}

/** The place of a schema. */
export interface Place {
  /** The properties that enclosing schemas require and that this schema may describe. */
  readonly required?: ReadonlySet<string>;
  /**
   * Whether the schema is a member of an `allOf`: then the enclosing schema prints required properties that no member
   * describes.
   */
  readonly isMember?: boolean;
  /** The component whose schema this is. */
  readonly component?: string;
  /**
   * The component whose type TypeScript resolves when TypeScript reads this type. Absent below a property, whose type
   * TypeScript resolves later.
   */
  readonly within?: Within;
}

/** The way from a component to a place in its type, without a property in between. */
export interface Within {
  readonly component: string;
  /** The components that were printed in place on the way. */
  readonly inlined: ReadonlySet<string>;
  /** Whether the way leads through an `allOf`. */
  readonly throughAllOf: boolean;
  /** Whether the way leads through an array. */
  readonly throughArray: boolean;
}

/** The place of a property, or of the members of an object or an open array. */
export const apart: Place = {};
