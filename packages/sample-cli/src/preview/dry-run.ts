import { dryRun as recordedCall } from "@partwise/call/command-line";
import type { Policy } from "@partwise/client";
import { assertBaseUrl, createZoomClient } from "@partwise/zoom";
import type { ZoomCall } from "../contract/session.js";

/**
 * The bytes that a call sends, with the token blacked out. Nothing leaves the machine.
 * @throws CallError `BASE_URL`
 */
export async function dryRun(
  call: ZoomCall<unknown>,
  baseUrl: string,
  urls: { readonly fileUrl?: string } = {},
): Promise<Uint8Array> {
  assertBaseUrl(baseUrl);
  const { pathname } = new URL(baseUrl);
  const origin = await originOf(call, { baseUrl, ...urls });
  return recordedCall(`${origin}${pathname}`, (baseUrl) =>
    call(createZoomClient({ baseUrl, token: "none" })),
  );
}

/** Where the call goes: some operations have hosts of their own. */
async function originOf(
  call: ZoomCall<unknown>,
  urls: { readonly baseUrl: string; readonly fileUrl?: string },
): Promise<string> {
  let { origin } = new URL(urls.baseUrl);
  const catchRequest: Policy = {
    attempt: async ({ url }) => {
      ({ origin } = new URL(url));
      return new Response(null, { status: 204 });
    },
  };
  await call(createZoomClient({ ...urls, token: "none", policies: [catchRequest] }));
  return origin;
}
