import type { JsonObject } from "./json-object.js";
import type { Version } from "./version.js";

/** What every step of reading needs. */
export interface Context {
  readonly document: JsonObject;
  readonly version: Version;
  /** The name of the description in messages. */
  readonly file: string;
  /** The `x-` extensions that are copied from operations. */
  readonly extensions: readonly string[];
  /**
   * Notes a warning. A warning noted twice counts once. Warnings that differ only in names share a `kind`; by default the
   * message is the kind.
   */
  readonly warn: (pointer: string, message: string, kind?: string) => void;
}
