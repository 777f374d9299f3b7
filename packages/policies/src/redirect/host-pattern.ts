import { parseUrl } from "@partwise/client/urls";
import { PolicyError } from "../errors/policy-error.js";

/**
 * Reads a host of an allow-list: `api.example.com`, `*.example.com` (any host below it), either with a port where it is
 * not the scheme's own.
 * @throws PolicyError `SETTINGS` for what is no host, such as a URL, or a `*` alone
 */
export function hostPattern(entry: string): HostPattern {
  const wild = entry.startsWith("*.");
  const host = wild ? entry.slice(2) : entry;
  const url = parseUrl(`https://${host}`);
  if (
    url?.host !== host.toLowerCase().replace(/:443$/, "") ||
    host.includes("*") ||
    (wild && !host.includes("."))
  ) {
    throw new PolicyError(
      "SETTINGS",
      `redirect: ${JSON.stringify(entry)} is no host. Write one like "files.example.com", "*.example.com" or "localhost:8443".`,
    );
  }
  return ({ hostname, port }) =>
    port === url.port && (wild ? hostname.endsWith(`.${url.hostname}`) : hostname === url.hostname);
}

/** Tells whether a URL's host is one of those that are meant. */
export type HostPattern = (url: URL) => boolean;
