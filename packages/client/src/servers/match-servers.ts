import type { ServerMetadata } from "../contract/operations.js";
import type { Values } from "./expand-server.js";
import { fullUrl } from "./resolve-url.js";
import { isAbsolute, piecesOf, serverUrl, trimUrl, variableOf } from "./server-url.js";

/** Finds a base URL among the described servers; a relative server matches any host. */
export function matchServers(
  servers: readonly ServerMetadata[],
  baseUrl: string,
  given: Values,
): Match | undefined {
  const full = fullUrl(baseUrl);
  if (full === undefined) return undefined;
  for (const server of servers) {
    const values = valuesIn(server, full, given);
    if (values) return { isAbsolute: isAbsolute(serverUrl(server)), values: { ...values, ...given } };
  }
  return undefined;
}

/** The described server of a base URL, with the values of its variables. */
export interface Match {
  /** Whether the server is described with a host. */
  readonly isAbsolute: boolean;
  readonly values: Values;
}

function valuesIn(server: ServerMetadata, baseUrl: string, given: Values): Values | undefined {
  const pieces = piecesOf(server);
  const url = serverUrl(server);
  const target = isAbsolute(url) ? baseUrl : new URL(baseUrl).pathname;
  if (pieces.length === 1) {
    const want = isAbsolute(url) ? fullUrl(url) : new URL(url, baseUrl).pathname;
    return want !== undefined && trimUrl(want) === trimUrl(target) ? {} : undefined;
  }
  const names: string[] = [];
  const pattern = pieces.map((piece, i) => {
    if (i % 2 === 0) return literal(piece);
    names.push(piece);
    return `(${valuePattern(server, piece, pieces.slice(0, i).join(""), given)})`;
  });
  const found = new RegExp(`^${pattern.join("")}/*$`, "i").exec(trimUrl(target));
  if (!found) return undefined;
  return Object.fromEntries(names.map((name, i) => [name, spelled(server, name, found[i + 1] as string)]));
}

/**
 * The pattern of a variable. A variable without an enum matches one label of a host, and only where the description names
 * two other labels: otherwise any mock server would match `http://{host}:{port}`.
 */
function valuePattern(server: ServerMetadata, name: string, before: string, given: Values): string {
  const { default: fallback, enum: allowed } = variableOf(server, name);
  if (allowed) return allowed.map(literal).join("|");
  if (/^[^/]*\/\/[^/]*\//.test(before)) return "[^/?#]+";
  const [, host = ""] = /^[a-z]+:\/\/([^/]*)/i.exec(serverUrl(server)) ?? [];
  const known = [given[name], fallback].flatMap((value) => (value === undefined ? [] : [literal(value)]));
  return (
    [...(/\.[\w-]+\.[\w-]+/.test(host.replace(/\{[^{}]*\}/g, "")) ? ["[\\w-]+"] : []), ...known].join("|") ||
    "(?!)"
  );
}

/** A value in the case of the description, since the host of a URL is in lower case. */
function spelled(server: ServerMetadata, name: string, value: string): string {
  const same = (each: string) => each.toLowerCase() === value.toLowerCase();
  return variableOf(server, name).enum?.find(same) ?? value;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
