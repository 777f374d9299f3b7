import { CallError } from "@partwise/client";
import { isLoopback } from "@partwise/client/urls";

/**
 * Refuses a base URL that is not http(s), holds credentials, or is plain http to another machine,
 * since the token would cross the network in the clear.
 * @throws CallError `BASE_URL`
 */
export function assertBaseUrl(baseUrl: string): void {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new CallError(
      "BASE_URL",
      'The base URL is not an http(s) URL: use one like "https://api.zoom.us/v2".',
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new CallError("BASE_URL", "The base URL holds credentials, a query or a fragment: leave them out.");
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new CallError(
      "BASE_URL",
      `The base URL is plain http to ${url.hostname}, which would send the token in the clear: use https. Plain http is for loopback only.`,
    );
  }
}

/**
 * Refuses to go on where Node was told not to check certificates: whoever sits on the way would get the token.
 * @throws CallError `BASE_URL`
 */
export function assertCertificatesChecked(baseUrl: string): void {
  if (areCertificatesChecked() || new URL(baseUrl).protocol !== "https:") return;
  throw new CallError(
    "BASE_URL",
    "NODE_TLS_REJECT_UNAUTHORIZED is 0, so no certificate would be checked: unset it. For a certificate of your own, set NODE_EXTRA_CA_CERTS.",
  );
}

/** Whether Node checks certificates; other run times always do. */
export function areCertificatesChecked(): boolean {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  return process?.env?.NODE_TLS_REJECT_UNAUTHORIZED !== "0";
}
