import type { Terminal } from "@partwise/call/command-line";
import type { CallFlags } from "../flags/call-flags.js";
import { type Credentials, credentialsOf } from "../terminal/credentials.js";

/** The server that is called, the credentials for it, and what is done at the end. */
export type Target = { readonly baseUrl: string; close?(): Promise<void> } & Credentials;

/** Whom the flags and the environment say to call. Under --mock starts a mock server, which `close` ends. */
export async function openTarget(flags: CallFlags, terminal: Terminal): Promise<Target> {
  if (flags.mock) {
    const { startZoomMockServer } = await import("../mock/mock-server.js");
    const { url, accessToken, close } = await startZoomMockServer();
    return { baseUrl: url, token: accessToken, close };
  }
  return { baseUrl: baseUrlOf(flags, terminal), ...credentialsOf(terminal.env) };
}

/** The base URL of the flags, of the environment, or Zoom's. */
export function baseUrlOf({ baseUrl }: Pick<CallFlags, "baseUrl">, { env }: Terminal): string {
  return baseUrl ?? (env.ZOOM_BASE_URL || "https://api.zoom.us/v2");
}
