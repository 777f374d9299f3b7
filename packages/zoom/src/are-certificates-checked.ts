import { CallError } from "@partwise/client";

/** Whether Node checks certificates; other run times always do. */
export function areCertificatesChecked(): boolean {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  return process?.env?.NODE_TLS_REJECT_UNAUTHORIZED !== "0";
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
