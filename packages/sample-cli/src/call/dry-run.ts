import { assertBaseUrl, createZoomClient } from "@partwise/zoom";
import { redacted } from "../terminal/redact.js";
import type { GroupCall } from "./group-call.js";
import { recordRequest } from "./record-request.js";

/**
 * The bytes that a call sends, with the token blacked out. The call is sent to a server on loopback that records it, so
 * nothing leaves the machine.
 * @throws CallError `BASE_URL`
 */
export async function dryRun(call: GroupCall<unknown>, baseUrl: string): Promise<Uint8Array> {
  assertBaseUrl(baseUrl);
  const { host, pathname } = new URL(baseUrl);
  const recorded = await recordRequest(async (origin) => {
    await call(createZoomClient({ baseUrl: `${origin}${pathname}`, token: "none" }));
  });
  const end = recorded.indexOf("\r\n\r\n");
  const head = recorded
    .toString("latin1", 0, end)
    .replace(/^(host: ).*$/im, (_, name: string) => `${name}${host}`)
    .replace(/^(authorization: Bearer ).*$/im, (_, name: string) => `${name}${redacted}`);
  return Buffer.concat([Buffer.from(head, "latin1"), recorded.subarray(end)]);
}
