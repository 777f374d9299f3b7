import type { ServerMetadata } from "../contract/operations.js";

/** The URL of a server as described, with variables in braces, without a trailing slash. */
export function serverUrl(server: ServerMetadata): string {
  return trimUrl(typeof server === "string" ? server : server.url);
}

/** A URL without trailing slashes, query and fragment, to which a path can be appended. */
export function trimUrl(url: string): string {
  let [path = ""] = url.trim().split(/[?#]/);
  while (path.endsWith("/")) path = path.slice(0, -1);
  return path || "/";
}

/** The texts of a server's URL and the names of its variables, alternating, with a text at either end. */
export function piecesOf(server: ServerMetadata): readonly string[] {
  return serverUrl(server).split(/\{([^{}]+)\}/);
}

/** The names of a server's variables. */
export function variablesOf(server: ServerMetadata): readonly string[] {
  return piecesOf(server).filter((_, index) => index % 2 === 1);
}

/** The described variable of a server. */
export function variableOf(
  server: ServerMetadata,
  name: string,
): { default?: string; enum?: readonly string[] } {
  return (typeof server === "object" && server.variables?.[name]) || {};
}

/** Whether a URL begins with a scheme, or with a variable, which may be a scheme. */
export function isAbsolute(url: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\{)/i.test(url);
}
