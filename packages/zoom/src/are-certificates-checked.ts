import { CallError } from "@partwise/client";

/** Whether this process checks TLS certificates: false on Node with `NODE_TLS_REJECT_UNAUTHORIZED=0`. */
export function areCertificatesChecked(): boolean {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  return process?.env?.NODE_TLS_REJECT_UNAUTHORIZED !== "0";
}

/**
 * Refuses https without checked certificates, since anyone between here and Zoom could read the token.
 * @throws {CallError} `BASE_URL` when the base URL is https and certificates are not checked
 */
export function assertCertificatesChecked(baseUrl: string): void {
  if (areCertificatesChecked() || new URL(baseUrl).protocol !== "https:") return;
  throw new CallError(
    "BASE_URL",
    "NODE_TLS_REJECT_UNAUTHORIZED is 0, so no certificate would be checked: unset it. For a certificate of your own, set NODE_EXTRA_CA_CERTS.",
  );
}
