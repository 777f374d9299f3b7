import type { ServerMetadata } from "@partwise/client";
import type { NamedOperation } from "@partwise/description";
import { listOf, objectOf } from "@partwise/description/document";

/**
 * The URL that samples call: of the operation's first server, else the first of `servers`, with the defaults of its variables.
 * A description without one, or with a relative one, gets a host of example.com.
 */
export function serverOf(operation: NamedOperation, servers: readonly ServerMetadata[] = []): string {
  const [own] = listOf(operation.value.servers);
  const [shared] = servers;
  const url = own === undefined ? urlOf(shared) : urlOf(objectOf(own));
  const absolute = /^https?:\/\//i.test(url)
    ? url
    : `https://api.example.com${url.startsWith("/") ? url : ""}`;
  return absolute.replace(/\/+$/, "");
}

function urlOf(server: unknown): string {
  if (typeof server === "string") return server;
  const { url, variables } = objectOf(server);
  return String(url ?? "").replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const { default: value, enum: list } = objectOf(objectOf(variables)[name]);
    return String(value ?? listOf(list)[0] ?? whole);
  });
}
