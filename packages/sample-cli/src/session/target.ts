import type { Terminal } from "@partwise/call/command-line";
import type { CallFlags } from "../flags/call-flags.js";
import { type Credentials, credentialsOf } from "../terminal/credentials.js";

/** The server that is called, the credentials for it, and what is done at the end. */
export type Target = {
  readonly baseUrl: string;
  /** The base URL of uploads; absent where these go to Zoom's hosts, or to the base URL of another server. */
  readonly fileUrl?: string;
  /** The hosts beside Zoom's to which a redirect may lead. */
  readonly redirect?: { readonly hosts: readonly string[] };
  close?(): Promise<void>;
} & Credentials;

/** Whom the flags and the environment say to call. Under --mock starts a mock server, which `close` ends. */
export async function openTarget(flags: CallFlags, terminal: Terminal): Promise<Target> {
  if (flags.mock) {
    const { startZoomMockServer } = await import("../mock/mock-server.js");
    const { url, fileUrl, accessToken, close } = await startZoomMockServer({ redirectsFiles: false });
    return { baseUrl: url, fileUrl, token: accessToken, close };
  }
  return {
    baseUrl: baseUrlOf(flags, terminal),
    ...fileUrlOf(terminal),
    ...redirectOf(terminal),
    ...credentialsOf(terminal.env),
  };
}

/** The base URL of uploads, where the environment names one. */
export function fileUrlOf({ env }: Terminal): { readonly fileUrl?: string } {
  return env.ZOOM_FILE_URL ? { fileUrl: env.ZOOM_FILE_URL } : {};
}

/** The base URL of the flags, of the environment, or Zoom's. */
export function baseUrlOf({ baseUrl }: Pick<CallFlags, "baseUrl">, { env }: Terminal): string {
  return baseUrl ?? (env.ZOOM_BASE_URL || "https://api.zoom.us/v2");
}

function redirectOf({ env }: Terminal): Pick<Target, "redirect"> {
  const hosts = (env.ZOOM_REDIRECT_HOSTS ?? "").split(/[\s,]+/).filter((host) => host !== "");
  return hosts.length === 0 ? {} : { redirect: { hosts } };
}
