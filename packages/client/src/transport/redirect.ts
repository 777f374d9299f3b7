import type { RequestUrl } from "./seam/request-url.js";

/** Where an answer sends its request, and how it is to be sent there. */
export interface Redirect {
  readonly url: RequestUrl;
  readonly method: string;
  readonly keepsBody: boolean;
}

/**
 * The redirect that an answer asks for: undefined for other answers, and for one to another origin, which is
 * handed out as it is.
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function redirectOf(
  from: RequestUrl,
  method: string,
  status: number,
  location: string | undefined,
): Redirect | undefined {
  if (location === undefined || !redirects.has(status)) return undefined;
  let url: URL;
  try {
    url = new URL(location, from.href);
  } catch {
    return undefined;
  }
  if (url.origin !== from.origin) return undefined;
  if (url.hash === "") url.hash = from.hash;
  const becomesGet =
    (status === 303 && method !== "GET" && method !== "HEAD") || (status < 303 && method === "POST");
  return { url, method: becomesGet ? "GET" : method, keepsBody: !becomesGet };
}

/** Whether a status is that of a redirect that fetch follows. */
export function isRedirect(status: number): boolean {
  return redirects.has(status);
}

const redirects = new Set([301, 302, 303, 307, 308]);
