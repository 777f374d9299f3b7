import { dryRun as recordedCall } from "@partwise/call/command-line";
import { assertBaseUrl, createZoomClient } from "@partwise/zoom";
import type { ZoomCall } from "../session/session.js";

/**
 * The bytes that a call sends, with the token blacked out. Nothing leaves the machine.
 * @throws CallError `BASE_URL`
 */
export async function dryRun(call: ZoomCall<unknown>, baseUrl: string): Promise<Uint8Array> {
  assertBaseUrl(baseUrl);
  return recordedCall(baseUrl, (baseUrl) => call(createZoomClient({ baseUrl, token: "none" })));
}
