import type { Located } from "@partwise/description/document";
import type { Operation } from "./operation.js";
import type { ParsedPart } from "./parsed-part.js";
import type { ReceivedRequest } from "./received-request.js";
import type { Problem } from "./refusal.js";

/** A call whose credentials, parameters and body have been checked. */
export interface Call {
  /** The operation that the request is for. */
  readonly operation: Operation;
  /** The request as it came. */
  readonly request: ReceivedRequest;
  /** Parameters by name; where two places have the same name, the one that the description lists last. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Undefined without a body. A form is an object or an array whose files are `Uint8Array`s. */
  readonly body: unknown;
  /** The parts of a multipart body, in order; empty for any other body. */
  readonly parts: readonly ParsedPart[];
  /** Checks a value by a schema of the description. */
  readonly validate: Validate;
}

/** Checks a value against a schema of the description, and fills in defaults. Empty when the value is valid. */
export type Validate = (
  value: unknown,
  schema: Located<unknown>,
  direction: "request" | "response",
) => readonly Flaw[];

/** What is wrong with a value. */
export type Flaw = Pick<Problem, "pointer" | "rule" | "message">;
