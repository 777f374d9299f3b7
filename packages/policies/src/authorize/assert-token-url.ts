import { isLoopback, parseUrl } from "@partwise/client/urls";
import { PolicyError } from "../errors/policy-error.js";

/**
 * Allows a token URL that is https, or plain http on loopback, and holds neither credentials nor a fragment.
 * @throws {PolicyError} `SETTINGS` for any other URL
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.2
 */
export function assertTokenUrl(tokenUrl: string): void {
  const url = parseUrl(tokenUrl);
  const fault = url ? faultOf(url) : "is no URL";
  if (fault) {
    throw new PolicyError(
      "SETTINGS",
      `The token URL ${fault}: use one like "https://auth.example.com/oauth/token".`,
    );
  }
}

function faultOf({ protocol, hostname, username, password, hash }: URL): string | undefined {
  if (username || password || hash) return "holds credentials or a fragment";
  if (protocol === "http:" && !isLoopback(hostname))
    return "is plain http, which would send the secret in the clear";
  if (!/^https?:$/.test(protocol)) return "is not https";
  return undefined;
}
