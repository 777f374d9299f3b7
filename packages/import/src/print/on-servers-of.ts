import { type JsonObject, listOf, objectOf } from "@partwise/description/document";

/**
 * The paths of a description as they are below the servers of another: without the base path that one of those has, and
 * with servers of their own for operations on none of those.
 */
export function onServersOf(document: JsonObject, servers: readonly unknown[]): JsonObject {
  const urls = servers.map(urlOf);
  if (urls.length === 0) return objectOf(document.paths);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [path, item] of Object.entries(objectOf(document.paths))) {
    for (const [method, value] of Object.entries(objectOf(item))) {
      const { servers: own, ...operation } = objectOf(value);
      const given = listOf(own ?? document.servers);
      const url = urlOf(given[0]);
      const base = urls.find(
        (each) => each.startsWith(`${url}/`) && path.startsWith(`${each.slice(url.length)}/`),
      );
      const isThere = url === "" || urls.includes(url) || base !== undefined;
      const below = base === undefined ? path : path.slice(base.length - url.length);
      paths[below] = {
        ...paths[below],
        [method]: method.startsWith("x-") ? value : isThere ? operation : { ...operation, servers: given },
      };
    }
  }
  return paths;
}

function urlOf(server: unknown): string {
  return String(objectOf(server).url ?? "").replace(/\/+$/, "");
}
