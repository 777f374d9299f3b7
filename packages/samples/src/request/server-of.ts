import type { ServerMetadata } from "@partwise/client";
import type { NamedOperation } from "@partwise/description";
import { type Context, listOf, objectOf } from "@partwise/description/document";

/**
 * The URL that samples call: of the operation's first server, else the first of `servers`, with the defaults of its variables.
 * `placeholderServer` is the host of a description whose server is missing or relative.
 */
export function serverOf(operation: NamedOperation, servers: readonly ServerMetadata[] = []): string {
  const [own] = listOf(operation.value.servers);
  const [shared] = servers;
  const url = own === undefined ? urlOf(shared) : urlOf(objectOf(own));
  return absoluteServer(url, hasHost(url)).replace(/\/+$/, "");
}

/** The URL of a server with scheme and host: a relative one stands below a place that a sample does not know. */
export function absoluteServer(url: string, isHosted: boolean): string {
  if (isHosted) return url.replace(/^\/\//, "https://");
  return `${placeholderServer}${url.includes("://") ? "" : url.replace(/^(?=[^/])/, "/")}`;
}

/** The server of a description that names no host. */
export const placeholderServer = "https://api.example.com";

/** Whether the first server of a description names a host, so that `placeholderServer` does not stand for it. */
export function namesServer({ document }: Context): boolean {
  return hasHost(urlOf(listOf(document.servers)[0]));
}

function hasHost(url: string): boolean {
  return /^(https?:)?\/\//i.test(url);
}

function urlOf(server: unknown): string {
  const { url, variables } = typeof server === "string" ? { url: server, variables: {} } : objectOf(server);
  return String(url ?? "").replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const { default: value, enum: list } = objectOf(objectOf(variables)[name]);
    return String(value ?? listOf(list)[0] ?? whole);
  });
}
