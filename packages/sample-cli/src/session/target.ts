import type { Terminal } from "@partwise/call/command-line";
import type { ZoomPlan } from "@partwise/zoom";
import type { CommandContext } from "../contract/command-context.js";
import type { CallFlags } from "../flags/call-flags.js";
import { looseMode } from "../profiles/loose-mode.js";
import { placesOf } from "../profiles/places.js";
import { chooseCredentials, chooseProfile, notSignedIn, zoomUrl } from "../terminal/credentials.js";
import { type CallToken, tokenOf } from "../terminal/token-of.js";

/** The server that is called, the token for it, and what is done at the end. */
export interface Target extends CallToken {
  readonly baseUrl: string;
  /** The base URL of uploads; absent where these go to Zoom's hosts, or to the base URL of another server. */
  readonly fileUrl?: string;
  /** The hosts beside Zoom's to which a redirect may lead. */
  readonly redirect?: { readonly hosts: readonly string[] };
  /** The plan of a profile's account. */
  readonly plan?: ZoomPlan;
  close?(): Promise<void>;
}

/** Whom the flags, the environment and the profiles say to call. Under --mock starts a mock server, which `close` ends. */
export async function openTarget(flags: CallFlags, { terminal, report }: CommandContext): Promise<Target> {
  if (flags.mock) {
    const { startZoomMockServer } = await import("../mock/mock-server.js");
    const { url, fileUrl, accessToken, close } = await startZoomMockServer({ redirectsFiles: false });
    return { baseUrl: url, fileUrl, token: accessToken, close };
  }
  const chosen = chooseCredentials(flags, terminal.env);
  if (!chosen) throw notSignedIn();
  const places = placesOf(terminal.env);
  const { baseUrl } = chosen;
  const hosts = { ...fileUrlOf(terminal), ...redirectOf(terminal) };
  const token = tokenOf(chosen, places, terminal.hide);
  if (chosen.from === "environment") return { baseUrl, ...hosts, ...token };
  const warning = await looseMode(places.profiles);
  if (warning) report.note(warning);
  const { plan } = chosen.profile;
  return { baseUrl, ...hosts, ...token, ...(plan && { plan }) };
}

/** The base URL of uploads, where the environment names one. */
export function fileUrlOf({ env }: Terminal): { readonly fileUrl?: string } {
  return env.ZOOM_FILE_URL ? { fileUrl: env.ZOOM_FILE_URL } : {};
}

/** The base URL of the flags, of the environment, of the profile that is used, or Zoom's. */
export function baseUrlOf(flags: Pick<CallFlags, "baseUrl" | "profile">, { env }: Terminal): string {
  const named = flags.baseUrl ?? (env.ZOOM_BASE_URL || undefined);
  return named ?? chooseProfile(flags, env)?.baseUrl ?? zoomUrl;
}

/**
 * What tells the account of a call from others: the sub-account of --account, the account id of the environment or of the profile
 * that is used, or the name of a profile without one. Undefined for a token of the environment, which tells no account.
 */
export function accountOf(flags: CallFlags, { env }: Terminal): string | undefined {
  const named = flags.account ?? (env.ZOOM_ACCOUNT_ID || undefined);
  const profile = named === undefined && !flags.mock ? chooseProfile(flags, env) : undefined;
  return named ?? (profile && (profile.accountId ?? `profile ${profile.name}`));
}

function redirectOf({ env }: Terminal): Pick<Target, "redirect"> {
  const hosts = (env.ZOOM_REDIRECT_HOSTS ?? "").split(/[\s,]+/).filter((host) => host !== "");
  return hosts.length === 0 ? {} : { redirect: { hosts } };
}
