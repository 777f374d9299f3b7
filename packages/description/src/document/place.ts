import type { Located } from "./follow.js";
import type { JsonObject } from "./json-object.js";

/** One property or item of a form, with its Encoding Object if there is one. */
export interface Place {
  readonly schema: unknown;
  readonly encoding: Located<unknown>;
  /** The media type of the body. */
  readonly mediaType: string;
  /** Whether the place is an item of an array body, which has no name and is not taken apart. */
  readonly isItem: boolean;
}

/** Whether an Encoding Object asks for the style of a query parameter. */
export function hasStyle({ style, explode, allowReserved }: JsonObject): boolean {
  return style !== undefined || explode !== undefined || allowReserved !== undefined;
}
