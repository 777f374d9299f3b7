import type { ServerMetadata } from "../contract/operations.js";
import { badBaseUrl } from "./bad-base-url.js";
import { piecesOf, serverUrl, variableOf } from "./server-url.js";

/**
 * The URL of a server with its variables: the given values, else their defaults.
 * @throws {CallError} `BASE_URL` for a value that is missing, not allowed, or would call another host or path
 * @see https://spec.openapis.org/oas/v3.1.1.html#server-variable-object
 */
export function expandServer(server: ServerMetadata, given: Values): string {
  const pieces = piecesOf(server);
  let url = pieces[0] ?? "";
  for (let i = 1; i < pieces.length; i += 2) {
    const name = pieces[i] as string;
    const { default: fallback, enum: allowed } = variableOf(server, name);
    const value = given[name];
    const where = `Server variable "${name}" of ${serverUrl(server)}`;
    if (value === undefined && fallback === undefined) {
      throw badBaseUrl(`${where} has no default: give its value in servers.variables.`);
    }
    if (value !== undefined && allowed && !allowed.includes(value)) {
      throw badBaseUrl(
        `${where}: the value is none of those that are described. Use one of: ${allowed.join(", ")}.`,
      );
    }
    if (value !== undefined && !allowed && !fits(value, url, pieces[i + 1])) {
      throw badBaseUrl(
        `${where}: the value would change more of the URL than its place. Leave out what ends that.`,
      );
    }
    url += `${value ?? fallback}${pieces[i + 1]}`;
  }
  return url;
}

/** Values of server variables, by name. */
export type Values = Readonly<Record<string, string>>;

/** Whether a value changes only its place in the URL, which is the scheme, the beginning, the authority, or the path. */
function fits(value: string, before: string, after = ""): boolean {
  if (before === "") return after.startsWith(":") ? /^https?$/i.test(value) : /^[^?#\\@\s]+$/.test(value);
  if (/^([a-z][a-z0-9+.-]*:)?\/\/[^/]*$/i.test(before)) return /^[^/?#\\@%\s]+$/.test(value);
  return /^[^?#\\\s]*$/.test(value) && !/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(value);
}
