import type { Terminal } from "@partwise/call/command-line";
import type { ZoomPlan } from "@partwise/zoom";
import type { CommandContext } from "../commands/command-context.js";
import type { CallFlags } from "../flags/call-flags.js";
import { looseMode } from "../profiles/loose-mode.js";
import { placesOf } from "../profiles/places.js";
import { chooseCredentials, chooseProfile, notSignedIn, zoomUrl } from "../terminal/credentials.js";
import { type CallToken, tokenOf } from "../terminal/token-of.js";

/** The server that is called, the token for it, and what is done at the end. */
export interface Target extends CallToken {
  readonly baseUrl: string;
  /** The plan of a profile's account. */
  readonly plan?: ZoomPlan;
  close?(): Promise<void>;
}

/** Whom the flags, the environment and the profiles say to call. Under --mock starts a mock server, which `close` ends. */
export async function openTarget(flags: CallFlags, { terminal, report }: CommandContext): Promise<Target> {
  if (flags.mock) {
    const { startZoomMockServer } = await import("../mock/mock-server.js");
    const { url, accessToken, close } = await startZoomMockServer();
    return { baseUrl: url, token: accessToken, close };
  }
  const chosen = chooseCredentials(flags, terminal.env);
  if (!chosen) throw notSignedIn();
  const places = placesOf(terminal.env);
  const { baseUrl } = chosen;
  const token = tokenOf(chosen, places, terminal.hide);
  if (chosen.from === "environment") return { baseUrl, ...token };
  const warning = await looseMode(places.profiles);
  if (warning) report.note(warning);
  const { plan } = chosen.profile;
  return { baseUrl, ...token, ...(plan && { plan }) };
}

/** The base URL of the flags, of the environment, of the profile that is used, or Zoom's. */
export function baseUrlOf(flags: Pick<CallFlags, "baseUrl" | "profile">, { env }: Terminal): string {
  const named = flags.baseUrl ?? (env.ZOOM_BASE_URL || undefined);
  return named ?? chooseProfile(flags, env)?.baseUrl ?? zoomUrl;
}
