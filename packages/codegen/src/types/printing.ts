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
  /** Text that is a date-time is of type Date. */
  readonly isDated: boolean;
  /** Helper types that the printed ones need, for the end of the file. */
  readonly footer: Node[];
  /** Stands for an alternative that leads back to itself only, and adds nothing. */
  readonly nothing: TypeNode;
  /** The type of a schema. */
  readonly print: (schema: unknown, place: Place) => TypeNode;
}

/** Where a schema stands. */
export interface Place {
  /** The properties that the schemas around it require, of those that it may define itself. */
  readonly required?: ReadonlySet<string>;
  /** It is a member of an `allOf`: who holds it prints what is required and defined nowhere. */
  readonly isMember?: boolean;
  /** The component that it is the schema of. */
  readonly component?: string;
  /**
   * The component whose type is being resolved when TypeScript reads this one. Absent below a property, which
   * TypeScript reads later.
   */
  readonly within?: Within;
}

/** The way from a component to a place in its type, as far as no property lies between. */
export interface Within {
  readonly component: string;
  /** The components that have been printed in place on the way. */
  readonly inlined: ReadonlySet<string>;
  /** An `allOf` lies on the way. */
  readonly throughAllOf: boolean;
  /** An array lies on the way. */
  readonly throughArray: boolean;
}

/** The place of a property, or of all that an object or an open array holds. */
export const apart: Place = {};
