import { readCurl } from "./curl/read-curl.js";
import { describe } from "./describe/describe.js";
import { type Imported, printed } from "./imported.js";
import { collectSecrets } from "./secrets/secrets.js";

/**
 * Turns curl commands into an OpenAPI 3.1 description: as a POSIX shell, cmd.exe or a browser's "copy as cURL" writes
 * them. Commands of one method and path are one operation; what looks like an id in a path becomes a parameter.
 *
 * No credential of the commands is in the result. What they do not tell has an `x-review` at its place.
 *
 * @throws {CodegenError} `STRUCTURE` where no command is curl's; `USAGE` for an option that is not understood, by name
 *
 * @example
 * const { description } = importCurl("curl -F name=Support https://api.test/groups");
 */
export function importCurl(text: string): Imported {
  const secrets = collectSecrets();
  return printed(describe(readCurl(text, secrets), secrets));
}
