/// <reference lib="esnext.disposable" preserve="true" />
import { createAccount, type Group } from "../account/account.js";
import { basePath } from "../description/description.js";
import { createFaultList } from "../faults/fault-list.js";
import { type Listener, openListener } from "../options/open-listener.js";
import type { OtherOrigin, ZoomMockServerOptions } from "../options/zoom-mock-server-options.js";
import type { RecordedRequest } from "../requests/recorded-request.js";
import type { Credentials } from "../tokens/issue-token.js";
import { tokenPath } from "../tokens/token-path.js";
import { createToken, createTokens } from "../tokens/tokens.js";
import { createHandler } from "./create-handler.js";
import { createResponder } from "./create-responder.js";

/**
 * Starts a Zoom on 127.0.0.1 that answers the operations of the IM groups description, with an account in memory.
 * @throws {Error} when the port cannot be opened
 * @throws {FaultError} when a fault is misspelt
 * @example
 * ```ts
 * const server = await startZoomMockServer({ faults: ["status=503; times=2"] });
 * const zoom = createZoomClient({ baseUrl: server.url, token: server.accessToken });
 * ```
 */
export async function startZoomMockServer(options: ZoomMockServerOptions = {}): Promise<ZoomMockServer> {
  const { port = 0, host = "127.0.0.1", tls, accessToken = createToken(), bodyLimit = 1_048_576 } = options;
  const { legacyStatus = false, tokenLifetime: lifetime = 3600, rateLimits = {} } = options;
  const { scopes = ["imgroup:read:admin", "imgroup:write:admin"], refreshToken, authorizationCode } = options;
  const account = createAccount(options.groups, options.defaultGroupId);
  const tokens = createTokens({ accessToken, scopes, lifetime, refreshToken, authorizationCode });
  const faults = createFaultList(options.faults, options.tokenFaults);
  const credentials = toCredentials(options);
  const respond = createResponder({ account, tokens, credentials, legacyStatus, rateLimits });

  const requests: RecordedRequest[] = [];
  const otherRequests: RecordedRequest[] = [];
  const originOf = (listener: Listener) => `${tls ? "https" : "http"}://${host}:${listener.port}`;
  let secondListener: Promise<Listener> | undefined;
  let otherUrl: string | undefined;
  let closing: Promise<unknown> | undefined;
  const other = async () => {
    if (closing) throw new Error("startZoomMockServer: the server is closing and opens no second server.");
    secondListener ??= openListener((exchange) => handleOther(exchange), 0, tls);
    otherUrl = originOf(await secondListener);
    return otherUrl;
  };
  const shared = { respond, tokens, bodyLimit, other };
  const origin = () => originOf(listener);
  const handle = createHandler({ ...shared, faults, requests, origin });
  const handleOther = createHandler({
    ...shared,
    faults: createFaultList(),
    requests: otherRequests,
    origin: () => otherUrl ?? "",
  });
  const listener = await openListener(handle, port, tls);

  const close = async () => {
    closing ??= Promise.all([listener.close(), secondListener?.then((second) => second.close())]);
    await closing;
  };
  return {
    url: `${origin()}${basePath()}`,
    tokenUrl: `${origin()}${tokenPath}`,
    port: listener.port,
    accessToken,
    requests,
    other: {
      get url() {
        return otherUrl;
      },
      requests: otherRequests,
    },
    groups: () => structuredClone([...account.groups.values()]),
    fault: (text) => faults.add(text),
    clearFaults: () => faults.clear(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A running server. */
export interface ZoomMockServer {
  /** The base URL of the API: `http://127.0.0.1:PORT/v2`. */
  readonly url: string;
  /** The URL that issues tokens: `http://127.0.0.1:PORT/oauth/token`. */
  readonly tokenUrl: string;
  /** The port on 127.0.0.1. */
  readonly port: number;
  /** The bearer token that the server accepts from the start. */
  readonly accessToken: string;
  /** The newest 1000 requests, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** The second server, where redirects to another origin lead. It has the same account and tokens, and no faults. */
  readonly other: OtherOrigin;
  /** Copies of the account's groups, members included. */
  groups(): Group[];
  /**
   * Adds a fault after those that are set already: see faults.md.
   * @throws {FaultError} when the fault is misspelt
   */
  fault(text: string): void;
  /** Removes all faults, those of the options too. */
  clearFaults(): void;
  /** Ends all connections and stops. A second call does nothing. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

function toCredentials(options: ZoomMockServerOptions): Credentials {
  const { clientId = "mock-client-id", clientSecret = "mock-client-secret" } = options;
  const { accountId = "mock-account-id", grants = ["account_credentials"] } = options;
  const { refreshToken, authorizationCode } = options;
  const withRefresh = refreshToken !== undefined || authorizationCode !== undefined;
  return {
    clientId,
    clientSecret,
    accountId,
    grants: [
      ...grants,
      ...(authorizationCode === undefined ? [] : (["authorization_code"] as const)),
      ...(withRefresh ? (["refresh_token"] as const) : []),
    ],
  };
}
