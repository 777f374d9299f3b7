import type { Field } from "../../form/field.js";

/** What stands on the page for a field. */
export interface Control extends Spot {
  readonly node: HTMLElement;
  /** The value; undefined is not sent. Throws where `check` finds a problem that stops. */
  readonly read: () => unknown;
  /** What is wrong with the value, in the order of the page. Shows each message at its field. */
  readonly check: () => readonly Problem[];
  /** Where the value at a path stands, as far as the path leads. */
  readonly find: (path: readonly string[]) => Spot;
  /** Changes the name that people read. */
  readonly rename: (name: string) => void;
  /** The content types that were chosen, by property. */
  readonly contentTypes?: () => Readonly<Record<string, string>>;
}

/** A place that can tell a message and take the focus. */
export interface Spot {
  /** Shows a message; none with the empty text. */
  readonly say: (message: string) => void;
  readonly focus: () => void;
}

/** What is wrong with a value. */
export interface Problem {
  readonly spot: Spot;
  readonly message: string;
  /** There is no value that could be sent. Other problems are limits of the description. */
  readonly stops: boolean;
}

/** Makes the control of a field. */
export type MakeControl = (field: Field) => Control;
