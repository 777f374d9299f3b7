import type { ClientOptions } from "../contract/client-types.js";
import type { OperationMetadata, ServerMetadata } from "../contract/operations.js";
import { foundOnce } from "../once/found-once.js";
import { requestClassOf } from "../request/request-class.js";
import { assertServerOptions } from "./assert-server-options.js";
import { expandServer, type Values } from "./expand-server.js";
import { matchServers } from "./match-servers.js";
import { resolveUrl } from "./resolve-url.js";
import { isAbsolute, serverUrl, trimUrl, variablesOf } from "./server-url.js";

/** The servers of a description without servers: `/`, relative to the page. */
const noServers: readonly ServerMetadata[] = ["/"];

/**
 * Makes a function that chooses the base URL of an operation. The operation's own servers win where the client has no
 * `baseUrl`, or a described one. Any other `baseUrl`, such as a mock's, is used for every call. The option `servers` wins
 * over all.
 * @throws {CallError} (now or when the returned function is called) `BASE_URL` for options that do not fit the description,
 * and for a URL that cannot be called
 * @see https://spec.openapis.org/oas/v3.1.1.html#server-object
 */
export function serverChooser(
  options: ClientOptions,
): (operation: OperationMetadata | undefined) => string | undefined {
  const { operations = {}, servers = {}, baseUrl } = options;
  assertServerOptions(servers, operations, baseUrl);
  const { use, own } = servers;
  const given = definedOf(servers.variables ?? {});
  const roots = operations.$servers?.length ? operations.$servers : noServers;
  const match = baseUrl === undefined ? undefined : matchServers(roots, baseUrl, given);
  const values = match?.values ?? given;
  const staysRelative = options.Request !== undefined && !requestClassOf(options.Request);
  const replaced = new Map(Object.entries(servers.replace ?? {}).map(([url, by]) => [trimUrl(url), by]));
  let root: string | undefined;

  function rootUrl(): string {
    root ??= baseUrl ?? urlFor(chosenOf(roots));
    return root;
  }

  function urlFor(server: ServerMetadata, base?: () => string): string {
    const url = replaced.get(serverUrl(server)) ?? expandServer(server, values);
    return resolveUrl(url, isAbsolute(url) ? undefined : base?.(), staysRelative);
  }

  function chosenOf(list: readonly ServerMetadata[]): ServerMetadata {
    const byPlace = typeof use === "number" && list === roots ? list[use] : undefined;
    return byPlace ?? list.find(isNamed) ?? list.find(takesAll(list)) ?? (list[0] as ServerMetadata);
  }

  function isNamed(server: ServerMetadata): boolean {
    if (typeof use !== "string") return false;
    return serverUrl(server) === trimUrl(use) || (typeof server === "object" && server.name === use);
  }

  /** Whether a server has all of the given variables that at least one server of its list has. */
  function takesAll(list: readonly ServerMetadata[]): (server: ServerMetadata) => boolean {
    const taken = list.flatMap(variablesOf).filter((name) => name in given);
    return (server) => taken.every((name) => variablesOf(server).includes(name));
  }

  function wins(server: ServerMetadata): boolean {
    if (own !== undefined || replaced.has(serverUrl(server))) return own !== false;
    return (
      baseUrl === undefined || (match !== undefined && (match.isAbsolute || !isAbsolute(serverUrl(server))))
    );
  }

  const ownUrl = foundOnce(({ servers = [] }: OperationMetadata) => {
    const server = chosenOf(servers);
    return wins(server) ? urlFor(server, rootUrl) : rootUrl();
  });

  return (operation) => (operation?.servers?.length ? ownUrl(operation) : rootUrl());
}

function definedOf(variables: Readonly<Record<string, string | undefined>>): Values {
  const defined = Object.entries(variables).filter((each): each is [string, string] => each[1] !== undefined);
  return Object.fromEntries(defined);
}
