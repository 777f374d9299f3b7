import { parseUrl } from "../urls/parse-url.js";
import { badBaseUrl } from "./bad-base-url.js";
import { isAbsolute } from "./server-url.js";

/**
 * Makes a URL absolute: a relative one is resolved from `base`, taken as a folder, else from the page. Without a page,
 * `staysRelative` returns the URL unchanged, for a Request class of the caller's own.
 * @throws {CallError} `BASE_URL` for a relative URL without either, and for one that is not http or https
 */
export function resolveUrl(url: string, base: string | undefined, staysRelative: boolean): string {
  if (isAbsolute(url)) return assertUrl(url);
  const from = base === undefined ? pageUrl() : fullUrl(`${base}/`);
  const resolved = from === undefined ? undefined : parseUrl(url, from);
  if (resolved) return assertUrl(resolved.href);
  if (staysRelative) return url;
  throw badBaseUrl(
    `The server "${url}" is relative, and there is no page that it could be relative to. Give the client a baseUrl, such as "https://api.example.com${url.startsWith("/") ? url : `/${url}`}".`,
  );
}

/** The URL from which relative URLs start, in a page or a worker. */
export function pageUrl(): string | undefined {
  const { document, location } = globalThis as {
    document?: { readonly baseURI?: string };
    location?: { readonly href?: string };
  };
  const page = document?.baseURI ?? location?.href;
  return page && /^https?:/i.test(page) ? page : undefined;
}

/** The absolute form of a URL; a relative one starts from the page. */
export function fullUrl(url: string): string | undefined {
  return parseUrl(url, pageUrl())?.href;
}

/** Refuses a URL that is not http or https. The message holds only the scheme, since the URL may hold a password. */
function assertUrl(url: string): string {
  const { protocol, username, password } = parseUrl(url) ?? {};
  if (protocol && /^https?:$/.test(protocol) && !username && !password) return url;
  const problem = protocol === undefined ? "is no URL" : `is no plain http or https URL (${protocol})`;
  throw badBaseUrl(
    `The URL of a server ${problem}. Check the values in \`servers\`, or give the client a baseUrl.`,
  );
}
