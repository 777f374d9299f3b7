import type { RequestUrl } from "./shared/request-url.js";

/** The target of a redirect, and how the request is sent to the target. */
export interface Redirect {
  readonly url: RequestUrl;
  readonly method: string;
  readonly keepsBody: boolean;
}

/**
 * The redirect that an answer asks for. Undefined for an answer that is no redirect, and for a redirect to another origin:
 * the caller receives both answers.
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
