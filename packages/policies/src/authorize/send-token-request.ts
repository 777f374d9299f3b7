import type { Fetch } from "@partwise/client";
import { PolicyError, type PolicyErrorDetails } from "../errors/policy-error.js";
import { TransportError } from "../errors/transport-error.js";
import { toTransportError } from "../transport-errors/to-transport-error.js";

/**
 * Sends a request for a token and reads at most 64 KiB of the answer. Redirects are refused. The result has the status
 * and the JSON of the answer, without `id_token`.
 * @throws {PolicyError} `TOKEN` when the answer is no JSON, a redirect, 429 or 5xx; with `reason` when there is no connection
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

/** The most bytes that are read of an answer. */
const limit = 65_536;

/** The message for a status that carries no token. A redirect has status 0 in browsers. */
function refusalOf(status: number): string | undefined {
  if (status < 200 || (status >= 300 && status < 400)) {
    return "answered with a redirect, which is not followed; use the URL that the redirect leads to";
  }
  return status === 429 || status >= 500 ? `answered ${status}; try again later` : undefined;
}

async function answerTo(request: Request, fetch: Fetch): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw request.signal.reason;
    throw failure("could not be reached; check the URL and the network", { reason: reasonOf(error) });
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
      if (size > limit) throw failure(`answered with more than ${limit} bytes; check the URL`, { status });
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (error instanceof PolicyError) throw error;
    if (signal.aborted) throw signal.reason;
    throw failure("cut its answer off; try again later", { reason: reasonOf(error) });
  } finally {
    reader?.cancel().catch(() => {});
  }
}

/** The JSON without `id_token`: oauth4webapi would validate an ID token against an issuer that is not known here. */
function parsed(text: string, status: number): string {
  try {
    const value: unknown = JSON.parse(text, (name, value: unknown) =>
      name === "id_token" ? undefined : value,
    );
    return JSON.stringify(value);
  } catch {
    throw failure(`answered ${status} with something that is not JSON; check the URL`, {
      status,
    });
  }
}

/** The run time's code for a failed connection, such as `ECONNREFUSED`; undefined for any other error. */
function reasonOf(error: unknown): string | undefined {
  const known = toTransportError(error, "", "send");
  return known instanceof TransportError ? (known.reason ?? known.code) : undefined;
}

function failure(what: string, details: PolicyErrorDetails): PolicyError {
  const reason = details.reason === undefined ? "" : ` (${details.reason})`;
  return new PolicyError("TOKEN", `There is no access token: the token URL ${what}${reason}.`, details);
}
