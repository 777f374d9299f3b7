import type { Located } from "./follow.js";
import type { JsonObject } from "./json-object.js";

/** One property or item of a form, and where its Encoding Object stands or would stand. */
export interface Place {
  readonly schema: unknown;
  readonly encoding: Located<unknown>;
  /** Of the body. */
  readonly mediaType: string;
  /** An item of an array body: it has no name, and is not taken apart. */
  readonly isItem: boolean;
}

/** Whether an Encoding Object asks for a style in the manner of query parameters. */
export function hasStyle({ style, explode, allowReserved }: JsonObject): boolean {
  return style !== undefined || explode !== undefined || allowReserved !== undefined;
}
