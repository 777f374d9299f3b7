import { type Fetch, importOnUse } from "@partwise/client";
import type { ClientAuth } from "oauth4webapi";
import { PolicyError } from "../errors/policy-error.js";
import { sendTokenRequest } from "./send-token-request.js";
import type { Token } from "./token.js";
import { tokenRefusal } from "./token-refusal.js";

/**
 * Requests a token. Without connection, and after a 429 or 5xx, the request is sent up to three times.
 * @throws {PolicyError} `TOKEN` when the token URL gives no bearer token; the signal's reason after an abort
 * @throws {CallError} `NOT_LOADED`
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5
 */
export async function requestToken(request: TokenRequest): Promise<Token> {
  const signal = request.signal ?? AbortSignal.timeout(timeLimit);
  const { default: retry } = await importOnUse("requests a token", () => import("p-retry"));
  try {
    return await retry(() => requestOnce(request, signal), {
      retries: 2,
      minTimeout: 250,
      randomize: true,
      signal,
      shouldRetry: ({ error }) => isPassing(error),
    });
  } catch (error) {
    if (request.signal === undefined && signal.aborted) {
      throw new PolicyError(
        "TOKEN",
        `There is no access token: the token URL gave none within ${timeLimit} ms. Try again later.`,
      );
    }
    throw error;
  }
}

/** An OAuth client's request for a token. */
export interface TokenRequest {
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Absent for a public client, which sends its id alone. */
  readonly clientSecret: string | undefined;
  /** Where id and secret go: the Authorization header or the body. */
  readonly authentication: "basic" | "post";
  readonly grantType: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly fetch: Fetch | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Milliseconds that all attempts may take when the caller gives no signal. */
const timeLimit = 30_000;

async function requestOnce(request: TokenRequest, signal: AbortSignal): Promise<Token> {
  const oauth = await importOnUse("requests a token", () => import("oauth4webapi"));
  const { tokenUrl, clientId, clientSecret, grantType } = request;
  const server = { issuer: tokenUrl, token_endpoint: tokenUrl };
  const client = { client_id: clientId };
  const authentication =
    clientSecret === undefined
      ? oauth.None()
      : request.authentication === "post"
        ? oauth.ClientSecretPost(clientSecret)
        : basic(clientSecret);
  let status: number | undefined;
  try {
    const response = await oauth.genericTokenEndpointRequest(
      server,
      client,
      authentication,
      grantType,
      request.parameters,
      {
        [oauth.allowInsecureRequests]: true, // `assertTokenUrl` has refused plain http beyond loopback
        [oauth.customFetch]: async (url: string, init: RequestInit) => {
          const response = await sendTokenRequest(new Request(url, { ...init, signal }), request.fetch);
          status = response.status;
          return response;
        },
      },
    );
    const answer = await oauth.processGenericTokenEndpointResponse(server, client, response);
    if (answer.token_type !== "bearer") {
      throw new PolicyError(
        "TOKEN",
        "There is no access token: the token URL gave a token of another type than bearer. Configure the app for bearer tokens.",
        {
          status,
        },
      );
    }
    return {
      accessToken: answer.access_token,
      expiresAt: answer.expires_in === undefined ? undefined : Date.now() + answer.expires_in * 1000,
      refreshToken: answer.refresh_token,
      scope: answer.scope,
    };
  } catch (error) {
    if (error instanceof PolicyError || signal.aborted) throw error;
    throw tokenRefusal(error instanceof oauth.ResponseBodyError ? error.error : undefined, status);
  }
}

/**
 * Basic authentication with id and secret form-encoded. oauth4webapi also escapes `-` and `_`, and servers that compare
 * the header without decoding refuse that.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 */
function basic(clientSecret: string): ClientAuth {
  return (_server, client, _body, headers) => {
    headers.set("authorization", `Basic ${btoa(`${encoded(client.client_id)}:${encoded(clientSecret)}`)}`);
  };
}

function encoded(text: string): string {
  return new URLSearchParams([["", text]]).toString().slice(1);
}

/** Whether the failure may pass: no connection, a 429 or a 5xx. */
function isPassing(error: Error): boolean {
  if (!(error instanceof PolicyError)) return false;
  const { status, reason } = error;
  return status === undefined ? reason !== undefined : status === 429 || status >= 500;
}
