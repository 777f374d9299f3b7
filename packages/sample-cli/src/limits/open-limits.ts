import { createHash } from "node:crypto";
import { type Terminal, UsageError } from "@partwise/call/command-line";
import type { SharedLimiter } from "./shared-limiter.js";

/**
 * The limiter of the Redis that ZOOM_IM_REDIS names; undefined without one. Processes of one account share its limits, and those
 * without a known account share theirs.
 * @throws UsageError for what is no URL of a Redis; the message quotes nothing, since the URL may hold a password
 */
export async function openLimits(
  { env, hide }: Pick<Terminal, "env" | "hide">,
  account: string | undefined,
): Promise<SharedLimiter | undefined> {
  const url = env.ZOOM_IM_REDIS;
  if (!url) return undefined;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== "redis:" && parsed?.protocol !== "rediss:") {
    throw new UsageError(
      "ZOOM_IM_REDIS is no URL of a Redis: write redis://HOST:PORT, or rediss:// for TLS.",
    );
  }
  hide(url);
  hide(parsed.password);
  hide(decodeURIComponent(parsed.password));
  const { sharedLimiter } = await import("./shared-limiter.js");
  return sharedLimiter(url, account ? `zoom-im:${digest(account)}` : "zoom-im");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
