/// <reference lib="esnext.disposable" preserve="true" />
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createAccount, createId, type Group, type GroupSeed } from "./account.js";
import { basePath } from "./description.js";
import { readBody } from "./read-body.js";
import {
  type RecordedRequest,
  recordedBodyLimit,
  recordedRequestLimit,
  toRecordedHeaders,
  toRecordedPart,
} from "./recorded-request.js";
import type { Answer } from "./refusal.js";
import { createResponder, type ReceivedRequest, tokenPath } from "./respond.js";
import { createToken, createTokens } from "./tokens.js";

/** Everything has a default. */
export interface ZoomMockServerOptions {
  /** The port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** A bearer token to accept, which never expires; a random one by default. */
  readonly accessToken?: string;
  /** The scopes of every token; the classic read and write scopes by default. */
  readonly scopes?: readonly string[];
  /** The groups to start with; two by default. */
  readonly groups?: readonly GroupSeed[];
  /** The id of the account's default group, which can be neither deleted nor left. */
  readonly defaultGroupId?: string;
  /** For the token URL; `mock-client-id` by default. */
  readonly clientId?: string;
  /** For the token URL; `mock-client-secret` by default. */
  readonly clientSecret?: string;
  /** For the token URL; `mock-account-id` by default. */
  readonly accountId?: string;
  /** Answers HTTP 300 instead of 400 for code 300, as the older pages of Zoom's reference say. */
  readonly legacyStatus?: boolean;
  /** Bytes of a body beyond which 413 is answered; 1 MiB by default. */
  readonly bodyLimit?: number;
}

/** A running server. */
export interface ZoomMockServer {
  /** The base URL of the API: `http://127.0.0.1:PORT/v2`. */
  readonly url: string;
  /** The URL that issues tokens: `http://127.0.0.1:PORT/oauth/token`. */
  readonly tokenUrl: string;
  readonly port: number;
  /** The bearer token that the server accepts from the start. */
  readonly accessToken: string;
  /** What has been asked, oldest first; the newest 1000. */
  readonly requests: readonly RecordedRequest[];
  /** The groups as they are now, as copies. */
  groups(): Group[];
  /** Ends all connections and stops. May be called again. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a Zoom on 127.0.0.1 that answers the operations of the IM groups description from memory.
 * Throws if the port cannot be had.
 */
export async function startZoomMockServer(options: ZoomMockServerOptions = {}): Promise<ZoomMockServer> {
  const { port = 0, accessToken = createToken(), bodyLimit = 1_048_576, legacyStatus = false } = options;
  const { clientId = "mock-client-id", clientSecret = "mock-client-secret" } = options;
  const { accountId = "mock-account-id", scopes = ["imgroup:read:admin", "imgroup:write:admin"] } = options;
  const account = createAccount(options.groups, options.defaultGroupId);
  const tokens = createTokens(accessToken, scopes);
  const credentials = { clientId, clientSecret, accountId };
  const respond = createResponder({ account, tokens, credentials, legacyStatus });
  const requests: RecordedRequest[] = [];

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await receive(message, bodyLimit);
    const { answer, parts } = await respond(request);
    const isTokenRequest = request.path === tokenPath;
    const { "content-type": contentType } = message.headers;
    requests.push({
      method: request.method,
      path: isTokenRequest ? tokenPath : tokens.redact(message.url ?? ""),
      headers: toRecordedHeaders(message.headers, tokens.redact),
      ...(contentType !== undefined && { contentType }),
      parts: parts.map(toRecordedPart),
      body: isTokenRequest ? new Uint8Array() : new Uint8Array(request.body.subarray(0, recordedBodyLimit)),
      bodySize: request.bodySize,
      status: answer.status,
    });
    if (requests.length > recordedRequestLimit) requests.shift();
    send(response, answer);
  }

  const server = createServer((message, response) => {
    // A client that hangs up in the middle of its request gets no answer and leaves no record.
    handle(message, response).catch(() => response.destroy());
  });
  await listen(server, port);
  const { port: actualPort } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${actualPort}`;
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= stop(server);
    return closing;
  };
  return {
    url: `${origin}${basePath()}`,
    tokenUrl: `${origin}${tokenPath}`,
    port: actualPort,
    accessToken,
    requests,
    groups: () => structuredClone([...account.groups.values()]),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function receive(
  message: IncomingMessage,
  limit: number,
): Promise<ReceivedRequest & { bodySize: number }> {
  const { method = "", url = "", headers, socket } = message;
  const [path = "", ...query] = url.split("?");
  const { body, size } = await readBody(message, limit);
  return {
    method,
    path,
    query: new URLSearchParams(query.join("?")),
    headers,
    body,
    bodySize: size,
    tooLarge: size > limit,
    origin: `http://127.0.0.1:${socket.localPort}`,
  };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const tracking = { "x-zm-trackingid": `v=2.0;clid=mock;rid=WEB_${createId()}` };
  const all = { ...tracking, ...headers };
  if (body === undefined) {
    response.writeHead(status, all).end();
    return;
  }
  const text = Buffer.from(JSON.stringify(body));
  const contentType = "application/json;charset=UTF-8";
  response
    .writeHead(status, { ...all, "content-type": contentType, "content-length": text.length })
    .end(text);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === "EADDRINUSE";
      const reason = isTaken ? "is in use already" : `cannot be had (${cause.code})`;
      const message = `startZoomMockServer: port ${port} on 127.0.0.1 ${reason}. Pass another, or 0 for a free one.`;
      reject(new Error(message, { cause }));
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
