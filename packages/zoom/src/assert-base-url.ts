import { CallError } from "@partwise/client";
import { isLoopback } from "@partwise/client/urls";

/**
 * Allows a base URL that is https, or plain http on loopback, and holds no credentials, query or fragment. Plain http
 * beyond loopback would expose the token. Messages call the URL by `name`.
 * @throws {CallError} `BASE_URL` for any other URL
 */
export function assertBaseUrl(baseUrl: string, name = "base URL"): void {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new CallError(
      "BASE_URL",
      `The ${name} is not an http(s) URL: use one like "https://api.zoom.us/v2".`,
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new CallError("BASE_URL", `The ${name} holds credentials, a query or a fragment: leave them out.`);
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new CallError(
      "BASE_URL",
      `The ${name} is plain http to ${url.hostname}, which would send the token in the clear: use https. Plain http is for loopback only.`,
    );
  }
}
