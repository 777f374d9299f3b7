import type { ReceivedRequest } from "../contract/received-request.js";
import { credentialOf, type Scheme } from "./credential-of.js";

/** Replaces the credentials of a request, and those that the server accepts, in a text of it. */
export function redact(
  text: string,
  request: Pick<ReceivedRequest, "headers" | "query">,
  schemes: Readonly<Record<string, Scheme>>,
  accepted: Readonly<Record<string, readonly string[]>>,
): string {
  const sent = Object.values(schemes).map((scheme) => credentialOf(scheme, request) ?? "");
  return [...sent, ...Object.values(accepted).flat()]
    .filter((secret) => secret !== "")
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text);
}
