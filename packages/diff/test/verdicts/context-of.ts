import { type Context, isObject } from "@partwise/description/document";
import type { Description } from "./edit.js";

/** What reading a description needs, over a document that is not checked first. */
export function contextOf(document: Description): Context {
  const version = /^3\.[012]/.exec(String(document.openapi))?.[0];
  if (!isObject(document) || version === undefined) throw new TypeError("no description");
  return {
    document,
    version: version as Context["version"],
    file: "description",
    extensions: [],
    warn: () => {},
  };
}
