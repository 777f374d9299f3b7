import type { ServerMetadata } from "../contract/operations.js";

/** The URL of a server as described, with variables in braces, and without a slash at its end. */
export function serverUrl(server: ServerMetadata): string {
  return trimUrl(typeof server === "string" ? server : server.url);
}

/** A URL without slashes at its end, and without a query or fragment, which no path could follow. */
export function trimUrl(url: string): string {
  let [path = ""] = url.trim().split(/[?#]/);
  while (path.endsWith("/")) path = path.slice(0, -1);
  return path || "/";
}

/** The texts of a server's URL and the names of its variables, in turns, with a text at either end. */
export function piecesOf(server: ServerMetadata): readonly string[] {
  return serverUrl(server).split(/\{([^{}]+)\}/);
}

/** The names of a server's variables. */
export function variablesOf(server: ServerMetadata): readonly string[] {
  return piecesOf(server).filter((_, index) => index % 2 === 1);
}

/** What the description says of a variable. */
export function variableOf(
  server: ServerMetadata,
  name: string,
): { default?: string; enum?: readonly string[] } {
  return (typeof server === "object" && server.variables?.[name]) || {};
}

/** Whether a URL begins with a scheme, or with a variable, which may be one. */
export function isAbsolute(url: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\{)/i.test(url);
}
