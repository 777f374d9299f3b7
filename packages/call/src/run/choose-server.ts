import type { OperationMetadata, ServerMetadata } from "@partwise/client";
import { UsageError } from "../errors/usage-error.js";
import { nearestName } from "../flags/nearest-name.js";
import { listed } from "../operation/read-value.js";

type Server = Exclude<ServerMetadata, string>;

/**
 * The URL that is called: `--server`, or else the operation's first server, or else the description's first server.
 * @throws {UsageError} for a server or variable that is not described, and where there is no server to call
 */
export function chooseServer(
  { servers }: OperationMetadata,
  all: readonly ServerMetadata[] | undefined,
  given: string | undefined,
  assignments: readonly string[],
  file: string,
): string {
  const described = (servers ?? all ?? []).map(
    (each): Server => (typeof each === "string" ? { url: each } : each),
  );
  const variables = new Map(assignments.map(assignment));
  if (given !== undefined && /^https?:\/\//i.test(given) && !described.some(({ url }) => url === given)) {
    if (variables.size > 0)
      throw new UsageError(
        "--server-variable belongs to a server of the description, and --server is a URL of its own: leave one out.",
      );
    return callable(given, "--server");
  }
  const server =
    given === undefined
      ? described[0]
      : described.find(({ url, name }, index) => [url, name, String(index)].includes(given));
  if (server === undefined) throw given === undefined ? noServer(file) : unknownServer(described);
  const url = expand(server, variables);
  if (!/^https?:\/\//i.test(url)) {
    throw new UsageError(
      `${file}: the server ${url} is relative, and a file has no host: give --server https://HOST${url.startsWith("/") ? url : ""}.`,
    );
  }
  return callable(url, "The server of the description");
}

function expand({ url, variables: described = {} }: Server, given: ReadonlyMap<string, string>): string {
  const names = Object.keys(described);
  for (const name of given.keys()) {
    if (names.includes(name)) continue;
    const near = nearestName(name, names);
    const known = names.length === 0 ? "it has none" : `it has ${names.join(", ")}`;
    throw new UsageError(
      `--server-variable: the server has no variable "${name}"; ${near ? `did you mean ${near}?` : `${known}.`}`,
    );
  }
  return url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const variable = described[name];
    const value = given.get(name) ?? variable?.default;
    if (value === undefined)
      throw new UsageError(`The server needs a variable: give --server-variable ${name}=VALUE.`);
    if (variable?.enum && !variable.enum.includes(value)) {
      throw new UsageError(`--server-variable: ${name} takes ${listed(variable.enum, false)}.`);
    }
    return value;
  });
}

function assignment(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError("--server-variable takes NAME=VALUE.");
  return [text.slice(0, at), text.slice(at + 1)];
}

function callable(url: string, what: string): string {
  if (!URL.canParse(url)) throw new UsageError(`${what} is no URL that can be called.`);
  const { username, password, search, hash } = new URL(url);
  if (username || password)
    throw new UsageError(
      `${what} holds a username or password: set PARTWISE_USERNAME and PARTWISE_PASSWORD instead.`,
    );
  if (search || hash) throw new UsageError(`${what} holds a query or fragment: leave it out.`);
  return url.replace(/\/+$/, "");
}

function noServer(file: string): UsageError {
  return new UsageError(`${file} names no server: give --server https://HOST.`);
}

function unknownServer(described: readonly Server[]): UsageError {
  const names = described.map(({ url, name }, index) => `${index}: ${name ?? url}`);
  return new UsageError(
    `--server is neither a URL nor a server of the description${names.length > 0 ? ` (${names.join("; ")})` : ""}.`,
  );
}
