import type { Operations, ServerMetadata } from "../contract/operations.js";
import type { ServerOptions } from "../contract/server-options.js";
import { badBaseUrl } from "./bad-base-url.js";
import { serverUrl, trimUrl, variablesOf } from "./server-url.js";

/**
 * Checks the option `servers` and the `baseUrl`.
 * @throws {CallError} `BASE_URL` for a variable, URL or name that the description lacks, which would leave the default in
 * force; and for a `baseUrl` with a query or fragment, to which the paths would be appended
 */
export function assertServerOptions(options: ServerOptions, operations: Operations, baseUrl = ""): void {
  if (/[?#]/.test(baseUrl)) {
    throw badBaseUrl(
      "The baseUrl has a query or a fragment, which no path can follow. Leave it out; a policy or a middleware may add a query to every call.",
    );
  }
  const { use, variables = {}, replace = {} } = options;
  const { $servers = [] } = operations;
  const servers = [...$servers, ...ownServers(operations)];
  const urls = [...new Set(servers.map(serverUrl))];
  assertKnown("servers.variables", Object.keys(variables), servers.flatMap(variablesOf));
  assertKnown("servers.replace", Object.keys(replace).map(trimUrl), urls);
  if (typeof use === "number" && $servers[use] === undefined) {
    throw badBaseUrl(`servers.use: the description has ${$servers.length} servers; count from 0.`);
  }
  if (typeof use === "string") {
    const names = servers.flatMap((server) =>
      typeof server === "object" && server.name ? [server.name] : [],
    );
    assertKnown("servers.use", [names.includes(use) ? use : trimUrl(use)], [...names, ...urls]);
  }
}

function ownServers(operations: Operations): readonly ServerMetadata[] {
  const paths = Object.keys(operations).filter((key): key is `/${string}` => key.startsWith("/"));
  const all = paths.flatMap((path) => Object.values(operations[path] ?? {}));
  return all.flatMap(({ servers = [] }) => servers);
}

function assertKnown(option: string, given: readonly string[], described: readonly string[]): void {
  const unknown = given.find((name) => !described.includes(name));
  if (unknown === undefined) return;
  const known = [...new Set(described)];
  const some = known.length > 20 ? [...known.slice(0, 20), "..."] : known;
  throw badBaseUrl(
    `${option}: the description knows no "${unknown}". It knows: ${some.join(", ") || "none"}.`,
  );
}
