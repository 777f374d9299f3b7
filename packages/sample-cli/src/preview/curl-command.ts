import { curlLines, formFlags, shellQuote } from "@partwise/call/command-line";
import type { Call, Policy } from "@partwise/client";
import { type MultipartValue, toParts } from "@partwise/multipart";
import { createZoomClient } from "@partwise/zoom";
import type { ZoomCall } from "../contract/session.js";
import { pathOf } from "../files/open-file.js";
import type { PreviewTarget } from "./dry-run.js";

/**
 * A curl command that sends what a call would send, for a POSIX shell. Nothing is sent here. The command prints the body to
 * stdout and the status to stderr, and fails unless Zoom does what it is asked. `timeout` is in seconds.
 * @throws CallError `BASE_URL`
 */
export async function curlCommand(
  call: ZoomCall<unknown>,
  baseUrl: string,
  timeout: number,
  target: PreviewTarget = {},
): Promise<string> {
  const seen: { call: Call; request: Request; text: string }[] = [];
  const catchRequest: Policy = {
    attempt: async (request, _next, call) => {
      const text = isJson(request) ? await request.text() : "";
      seen.push({ call, request, text });
      return new Response(null, { status: 204 });
    },
  };
  await call(createZoomClient({ baseUrl, ...target, token: "none", policies: [catchRequest] }));
  return seen.map(({ call, request, text }) => printed(call, request, text, timeout)).join("");
}

function printed({ init, operation }: Call, request: Request, text: string, timeout: number): string {
  const { method, url } = request;
  const json = isJson(request);
  return curlLines({
    method,
    url,
    timeout,
    input: [`printf 'Authorization: Bearer %s\\n' "$ZOOM_ACCESS_TOKEN"`],
    headers: json ? ["Content-Type: application/json"] : [],
    body: json ? [`--data-raw ${shellQuote(text)}`] : formOf(init, operation),
    isRefused: refused,
  });
}

/** A code that is not 0, which no success of Zoom's has. */
const refused = `"code" *: *"?-?[1-9]`;

function isJson({ headers }: Request): boolean {
  return /^application\/json\b/.test(headers.get("content-type") ?? "");
}

function formOf({ body, encoding: overrides = {} }: Call["init"], operation: Call["operation"]): string[] {
  const encodings = operation?.requestBody?.content["multipart/form-data"]?.encoding ?? {};
  const parts = body === undefined ? [] : toParts(body as MultipartValue, { encodings, overrides });
  return formFlags(parts, pathOf);
}
