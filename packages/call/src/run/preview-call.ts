import { dryRun } from "../send/dry-run.js";
import { type DescribedCall, sendDescribed } from "./described-call.js";
import type { EnvironmentCredentials } from "./environment-credentials.js";
import type { Placeholder } from "./placeholder-credentials.js";

/** The bytes of a call as they would go out, with credentials hidden. */
export async function previewCall(
  call: DescribedCall,
  credentials: EnvironmentCredentials & { readonly placeholders: readonly Placeholder[] },
): Promise<Uint8Array> {
  const secrets = credentials.placeholders.map(({ text }) => text);
  return dryRun(
    call.baseUrl,
    (baseUrl) => sendDescribed(call, { ...credentials, baseUrl, policies: [] }),
    secrets,
  );
}
