import { type Context, isObject, type JsonObject } from "@partwise/description/document";

/**
 * What reading a description needs, over a document in one piece that is not checked first.
 * @throws {TypeError} for what is no OpenAPI 3.0, 3.1 or 3.2
 */
export function contextOf(document: unknown): Context {
  const openapi = isObject(document) ? document.openapi : undefined;
  const version = /^3\.[012](?=\.|$)/.exec(String(openapi))?.[0];
  if (!isObject(document) || version === undefined) {
    throw new TypeError(
      'The description is no OpenAPI document: its key "openapi" has to be 3.0, 3.1 or 3.2.',
    );
  }
  return {
    document: document as JsonObject,
    version: version as Context["version"],
    file: "description",
    extensions: [],
    warn: () => {},
  };
}
