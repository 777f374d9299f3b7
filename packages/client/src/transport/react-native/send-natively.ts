import { CallError } from "../../errors/call-error.js";
import type { RequestFields } from "../shared/request-fields.js";
import { exchange } from "../xhr/exchange.js";
import type { NativeBody } from "./native-body.js";

/**
 * Sends text and bytes by fetch, all else by XMLHttpRequest.
 * @throws {CallError} `TRANSPORT` for what the one or the other lacks, `RESPONSE_TYPE` for events where fetch gives no stream
 * @throws TypeError when there is no answer; the signal's reason after an abort
 */
export async function sendNatively(
  fields: NativeFields,
  body: NativeBody | undefined,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  const { method, url, headers, signal, redirect, onProgress } = fields;
  const isFile = typeof body === "object" && !(body instanceof Uint8Array);
  // React Native's fetch is the polyfill over XMLHttpRequest, both of which follow every redirect.
  if (redirect !== "follow" && (isFile || isPolyfill(fetch))) {
    throw lacking(fields, `redirect: "${redirect}", as the policy \`redirect\` asks for`);
  }
  if (isFile) {
    if ("getParts" in body) headers.delete("content-type");
    return exchange({
      method,
      url: url.href,
      headers,
      // As React Native's fetch: cookies of the app are sent.
      credentials: "include",
      body,
      signal,
      onProgress,
    });
  }
  if (onProgress && body !== undefined) throw lacking(fields, "onProgress for a body without a uriFile");
  const init = { method, headers: [...headers], redirect, signal, body };
  const response = await fetch(url.href, init as RequestInit).catch((error: unknown) => {
    throw signal?.aborted ? signal.reason : noAnswer(fields, error);
  });
  if (signal) rejectWithReason(response, signal);
  const type = response.headers.get("content-type") ?? "";
  if (!response.body && /^text\/event-stream\b/i.test(type)) {
    throw new CallError(
      "RESPONSE_TYPE",
      `${method} ${url.pathname}: this fetch gives no streams. Pass the fetch of "expo/fetch" to reactNativeTransport.`,
    );
  }
  return response;
}

/** A request whose signal fetch and XMLHttpRequest take. */
type NativeFields = Omit<RequestFields, "content" | "signal"> & { readonly signal: AbortSignal | undefined };

/** `expo/fetch` rejects with an error that is no TypeError. */
function noAnswer({ method, url }: NativeFields, cause: unknown): TypeError {
  const why = "the server cannot be reached, or closed the connection";
  return new TypeError(`${method} ${url.origin}${url.pathname}: no answer came: ${why}.`, { cause });
}

/** Native code tells of an abort while an answer is read by an error of its own. */
function rejectWithReason(response: Response, signal: AbortSignal): void {
  for (const name of ["arrayBuffer", "blob", "json", "text"] as const) {
    const read = response[name].bind(response) as () => Promise<unknown>;
    const value = () =>
      read().catch((error: unknown) => {
        throw signal.aborted ? signal.reason : error;
      });
    Object.defineProperty(response, name, { value, configurable: true });
  }
}

/** The polyfill calls itself one. */
function isPolyfill(fetch: unknown): boolean {
  return (fetch as { readonly polyfill?: boolean }).polyfill === true;
}

function lacking({ method, url }: NativeFields, what: string): CallError {
  const message = `${method} ${url.pathname}: React Native does not have ${what}. Leave it out.`;
  return new CallError("TRANSPORT", message);
}
