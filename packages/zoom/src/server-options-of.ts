import type { Operations, ServerMetadata, ServerOptions } from "@partwise/client";
import { assertCertificatesChecked } from "./are-certificates-checked.js";
import { assertBaseUrl } from "./assert-base-url.js";

/**
 * Where operations with hosts of their own, such as uploads, are called: at `fileUrl`; else at their hosts if the base URL is one
 * of Zoom's for commercial accounts, and at the base URL if it is any other. Undefined where that needs no option.
 * @throws {CallError} `BASE_URL` for a `fileUrl` that would expose the token
 */
export function serverOptionsOf(
  baseUrl: string,
  fileUrl: string | undefined,
  operations: Operations,
): ServerOptions | undefined {
  if (fileUrl !== undefined) {
    assertBaseUrl(fileUrl, "fileUrl");
    assertCertificatesChecked(fileUrl);
    return { replace: Object.fromEntries(ownUrls(operations).map((url) => [url, fileUrl])) };
  }
  // The token of a government account stays with Zoom for Government.
  return /(^|\.)zoomgov\.com$/.test(new URL(baseUrl).hostname) ? { own: false } : undefined;
}

/** The URLs of the servers of single operations, as described. */
function ownUrls(operations: Operations): string[] {
  const paths = Object.keys(operations).filter((key): key is `/${string}` => key.startsWith("/"));
  const servers = paths
    .flatMap((path) => Object.values(operations[path] ?? {}))
    .flatMap(({ servers = [] }) => servers);
  return [...new Set(servers.map(urlOf))];
}

function urlOf(server: ServerMetadata): string {
  return typeof server === "string" ? server : server.url;
}
