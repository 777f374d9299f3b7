/**
 * Whether a URL's host name is this machine's own, so that plain http to the host crosses no network.
 * @see https://www.rfc-editor.org/rfc/rfc6890#section-2.2.2
 */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
