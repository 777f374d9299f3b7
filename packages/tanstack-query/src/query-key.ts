import type { Client, MediaType, OperationInit } from "@partwise/client";
import type { Method, OperationAt, PathsOf } from "./operation-at.js";

/**
 * The key of an operation's queries, or the beginning of the key: `[path]`, `[path, method]` or `[path, method, init]`. The
 * path comes first: TanStack Query compares keys from their beginning, so the path alone finds every query of the path. A
 * value that `init` leaves out matches any value.
 * @example
 * ```ts
 * await queryClient.invalidateQueries({ queryKey: queryKey(client, "/songs") });
 * queryKey(client, "/songs/{songId}", "GET", { params: { path: { songId: "7" } } });
 * ```
 */
export function queryKey<Paths, Media extends MediaType, ErrorBody, ByClient, Path extends keyof Paths>(
  client: Client<Paths, Media, ErrorBody, ByClient>,
  path: Path,
): readonly [Path];
export function queryKey<
  Paths,
  Media extends MediaType,
  ErrorBody,
  ByClient,
  M extends Method,
  Path extends PathsOf<Paths, M>,
>(
  client: Client<Paths, Media, ErrorBody, ByClient>,
  path: Path,
  method: M,
  init?: SomeInit<OperationInit<OperationAt<Paths, M, Path>>>,
): readonly [Path, M, KeyInit?];
export function queryKey(
  _client: unknown,
  path: unknown,
  method?: string,
  init?: object,
): readonly unknown[] {
  if (method === undefined) return [path];
  return init === undefined ? [path, method] : [path, method, keyInit(init)];
}

/** The key of one query. */
export function keyOfQuery(path: unknown, method: string, init: unknown, kind?: string): readonly unknown[] {
  const key = [path, method, keyInit(init)];
  return kind === undefined ? key : [...key, kind];
}

/** The options of a call that change its answer. `headers` and functions are left out, since keys are shown and stored. */
function keyInit(init: unknown): KeyInit {
  const kept: { [name: string]: unknown } = {};
  for (const name of ["params", "body", "accept", "parseAs", "baseUrl"]) {
    const value = (init as { [name: string]: unknown } | undefined)?.[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** The options of a call that are part of a key: `params`, `body`, `accept`, `parseAs` and `baseUrl`. */
export type KeyInit = { readonly [name: string]: unknown };

/** Some of the parameters, and any other option that is part of a key. */
type SomeInit<Init> = {
  params?: Init extends { params?: infer Params } ? { [In in keyof Params]?: Partial<Params[In]> } : never;
  body?: unknown;
  accept?: string;
  parseAs?: string;
  baseUrl?: string;
};
