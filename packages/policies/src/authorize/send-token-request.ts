import type { Fetch } from "@partwise/client";
import { PolicyError, type PolicyErrorDetails } from "../errors/policy-error.js";
import { TransportError } from "../errors/transport-error.js";
import { toTransportError } from "../transport-errors/to-transport-error.js";

/**
 * Sends a request for a token and reads the answer: no redirect is followed, and no more than 64 KiB are read.
 * What comes back has nothing but status and JSON, without an ID token.
 * @throws PolicyError `TOKEN`, with `reason` where there is no connection
 */
export async function sendTokenRequest(request: Request, fetch: Fetch = globalThis.fetch): Promise<Response> {
  const response = await answerTo(request, fetch);
  const { status } = response;
  const refusal = refusalOf(status);
  if (refusal) {
    response.body?.cancel().catch(() => {});
    throw failure(refusal, { status });
  }
  const json = parsed(await textOf(response, request.signal), status);
  return new Response(json, { status, headers: { "content-type": "application/json" } });
}

/** Bytes of an answer. */
const limit = 65_536;

/** Browsers hide a redirect behind status 0. */
function refusalOf(status: number): string | undefined {
  if (status < 200 || (status >= 300 && status < 400)) {
    return "answered with a redirect, which is not followed: use the URL where it leads";
  }
  return status === 429 || status >= 500 ? `answered ${status}: try again later` : undefined;
}

async function answerTo(request: Request, fetch: Fetch): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw request.signal.reason;
    throw failure("could not be reached", { reason: reasonOf(error) });
  }
}

async function textOf({ body, status }: Response, signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  const reader = body?.getReader();
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done || value === undefined) return text + decoder.decode();
      size += value.length;
      if (size > limit)
        throw failure(`answered with more than ${limit} bytes: see that it is the right URL`, { status });
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (error instanceof PolicyError) throw error;
    if (signal.aborted) throw signal.reason;
    throw failure("broke its answer off", { reason: reasonOf(error) });
  } finally {
    reader?.cancel().catch(() => {});
  }
}

/** An ID token is for signing in; to check it one would have to know its issuer. */
function parsed(text: string, status: number): string {
  try {
    const value: unknown = JSON.parse(text, (name, value: unknown) =>
      name === "id_token" ? undefined : value,
    );
    return JSON.stringify(value);
  } catch {
    throw failure(`answered ${status} with something that is not JSON: see that it is the right URL`, {
      status,
    });
  }
}

/** Of a connection that failed, such as `ECONNREFUSED`; none for a mistake in `fetch` itself. */
function reasonOf(error: unknown): string | undefined {
  const known = toTransportError(error, "", "send");
  return known instanceof TransportError ? (known.reason ?? known.code) : undefined;
}

function failure(what: string, details: PolicyErrorDetails): PolicyError {
  const reason = details.reason === undefined ? "" : ` (${details.reason})`;
  return new PolicyError("TOKEN", `There is no access token: the token URL ${what}${reason}.`, details);
}
