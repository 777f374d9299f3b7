import type { JsonObject } from "./json-object.js";
import type { Version } from "./version.js";

/** What every step of reading metadata needs to know. */
export interface Context {
  readonly document: JsonObject;
  readonly version: Version;
  /** What messages call the description. */
  readonly file: string;
  /** The `x-` extensions that are copied from operations. */
  readonly extensions: readonly string[];
  /**
   * Notes something that is not fatal. The same thing noted twice counts once. Two messages that
   * differ in names alone have the same `kind`; without `kind`, the message is its own kind.
   */
  readonly warn: (pointer: string, message: string, kind?: string) => void;
}
