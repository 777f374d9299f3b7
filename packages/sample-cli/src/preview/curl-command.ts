import { formFlags, shellQuote } from "@partwise/call/command-line";
import type { Call, Policy } from "@partwise/client";
import { toParts } from "@partwise/multipart";
import { createZoomClient } from "@partwise/zoom";
import { pathOf } from "../files/open-file.js";
import type { ZoomCall } from "../session/session.js";

/**
 * A curl command that sends what a call would send, for a POSIX shell. Nothing is sent here.
 * @throws CallError `BASE_URL`
 */
export async function curlCommand(
  call: ZoomCall<unknown>,
  baseUrl: string,
  urls: { readonly fileUrl?: string } = {},
): Promise<string> {
  const seen: { call: Call; url: string }[] = [];
  const catchRequest: Policy = {
    attempt: async ({ url }, _next, call) => {
      seen.push({ call, url });
      return new Response(null, { status: 204 });
    },
  };
  await call(createZoomClient({ baseUrl, ...urls, token: "none", policies: [catchRequest] }));
  return seen.map(({ call, url }) => `${lines(call, url).join(" \\\n  ")}\n`).join("");
}

function lines({ method, operation, init }: Call, url: string): string[] {
  return [
    `curl --fail-with-body${method === "GET" ? "" : ` -X ${method}`} ${shellQuote(url)}`,
    '-H "Authorization: Bearer $ZOOM_ACCESS_TOKEN"',
    ...formOf(init, operation),
  ];
}

function formOf({ body, encoding: overrides = {} }: Call["init"], operation: Call["operation"]): string[] {
  const encodings = operation?.requestBody?.content["multipart/form-data"]?.encoding ?? {};
  const parts = body === undefined ? [] : toParts(body as Record<string, unknown>, { encodings, overrides });
  return formFlags(parts, pathOf);
}
