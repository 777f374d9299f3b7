import { describe } from "./describe/describe.js";
import { type Imported, printed } from "./imported.js";
import { loadCollection, type SourceFile } from "./postman/load-collection.js";
import { readCollection } from "./postman/read-collection.js";
import { collectSecrets } from "./secrets/secrets.js";

/**
 * Turns a Postman collection into an OpenAPI 3.1 description: one JSON file of v2.0 or v2.1 (a collection, a folder or
 * one request), or the YAML files of a collection 3.0.0. Exported environments may lie beside it.
 *
 * No credential of the input is in the result. What the input does not tell has an `x-review` at its place.
 *
 * @throws {CodegenError} `SYNTAX`, `VERSION` or `STRUCTURE` when the files are no collection; the message says what to do
 *
 * @example
 * const { description, warnings, reviews } = importPostman([{ path: "groups.json", text }]);
 */
export function importPostman(files: readonly SourceFile[]): Imported {
  const secrets = collectSecrets();
  return printed(describe(readCollection(loadCollection(files), secrets), secrets));
}
