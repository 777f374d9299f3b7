import { isObject, objectOf } from "./json.js";

/**
 * The URLs of a list of servers, variables replaced by their defaults. Undefined for no list or an empty one.
 * @see https://spec.openapis.org/oas/v3.1.1.html#server-object
 */
export function serverUrls(servers: unknown): readonly string[] | undefined {
  if (!Array.isArray(servers)) return undefined;
  const urls = servers.filter(isObject).flatMap(({ url, variables }) => {
    if (typeof url !== "string") return [];
    return url.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const fallback = objectOf(objectOf(variables)[name]).default;
      return fallback === undefined ? whole : String(fallback);
    });
  });
  return urls.length > 0 ? urls : undefined;
}
