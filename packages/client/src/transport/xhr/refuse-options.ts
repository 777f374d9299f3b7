/**
 * Refuses a request that XMLHttpRequest would send differently from fetch.
 * @throws TypeError naming the option
 */
export function refuseOptions(request: Request): void {
  if (typeof XMLHttpRequest === "undefined") {
    throw new TypeError(
      "xhrTransport: there is no XMLHttpRequest here. Pages and their workers have one; on Node use nodeTransport, in a service worker leave onProgress out.",
    );
  }
  const { method, url, redirect, mode, cache, integrity, keepalive, credentials } = request;
  const refused = [
    redirect === "follow" ? undefined : `redirect: "${redirect}"`,
    mode === "cors" || mode === "same-origin" ? undefined : `mode: "${mode}"`,
    cache === "default" ? undefined : `cache: "${cache}"`,
    integrity === "" ? undefined : "integrity",
    keepalive ? "keepalive" : undefined,
    // The cookies of the page's own origin are always sent.
    credentials === "omit" && isOwnOrigin(url) ? 'credentials: "omit"' : undefined,
  ].find((option) => option !== undefined);
  if (refused === undefined) return;
  const { origin, pathname } = new URL(url);
  throw new TypeError(
    `${method} ${origin}${pathname}: XMLHttpRequest, which reports progress, does not have ${refused}. Leave the option, or onProgress, out.`,
  );
}

function isOwnOrigin(url: string): boolean {
  return new URL(url).origin === globalThis.location?.origin;
}
