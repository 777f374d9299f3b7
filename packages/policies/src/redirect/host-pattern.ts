import { parseUrl } from "@partwise/client/urls";
import { PolicyError } from "../errors/policy-error.js";

/**
 * Reads an entry of `hosts`: `api.example.com`, or `*.example.com` for all hosts below example.com. A port other than
 * 443 is written out: `localhost:8443`.
 * @throws {PolicyError} `SETTINGS` when the entry is no host, such as a URL or `*`
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

/** Whether a URL's host and port match the entry. */
export type HostPattern = (url: URL) => boolean;
