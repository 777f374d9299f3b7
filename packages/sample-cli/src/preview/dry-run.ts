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
  { fileUrl, ...account }: PreviewTarget = {},
): Promise<Uint8Array> {
  assertBaseUrl(baseUrl);
  const { pathname } = new URL(baseUrl);
  const origin = await originOf(call, { baseUrl, ...(fileUrl !== undefined && { fileUrl }), ...account });
  return recordedCall(`${origin}${pathname}`, (baseUrl) =>
    call(createZoomClient({ baseUrl, ...account, token: "none" })),
  );
}

/** What a preview takes from flags and environment beside the base URL. */
export interface PreviewTarget {
  /** The base URL of uploads. */
  readonly fileUrl?: string;
  /** The sub-account of --account. */
  readonly accountId?: string;
}

/** Where the call goes: some operations have hosts of their own. */
async function originOf(
  call: ZoomCall<unknown>,
  target: PreviewTarget & { readonly baseUrl: string },
): Promise<string> {
  let { origin } = new URL(target.baseUrl);
  const catchRequest: Policy = {
    attempt: async ({ url }) => {
      ({ origin } = new URL(url));
      return new Response(null, { status: 204 });
    },
  };
  await call(createZoomClient({ ...target, token: "none", policies: [catchRequest] }));
  return origin;
}
