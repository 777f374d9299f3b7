import { describe } from "./describe/describe.js";
import { readHar } from "./har/read-har.js";
import { type Imported, printed } from "./imported.js";
import type { SourceFile } from "./postman/load-collection.js";
import { collectSecrets } from "./secrets/secrets.js";

/**
 * Turns a browser's HAR recording into an OpenAPI 3.1 description. Calls of one method and path are one operation; what
 * looks like an id in a path becomes a parameter, marked. Pages, and what is loaded to show them, are left out.
 *
 * No cookie and no credential of the recording is in the result. What it does not tell has an `x-review` at its place.
 *
 * @throws {CodegenError} `SYNTAX` or `STRUCTURE` when the file is no recording of calls; the message says what to do
 */
export function importHar({ path, text }: SourceFile): Imported {
  const secrets = collectSecrets();
  return printed(describe(readHar(text, path, secrets), secrets));
}
