/// <reference lib="esnext.disposable" preserve="true" />
import { type Instance, startInstance } from "@partwise/mock-server/instance";
import { createAccount, type Group } from "../account/account.js";
import { context } from "../description/description.js";
import type { ZoomMockServerOptions } from "../options/zoom-mock-server-options.js";
import type { Credentials } from "../tokens/issue-token.js";
import { tokenPath } from "../tokens/token-path.js";
import { createToken, createTokens } from "../tokens/tokens.js";
import { zoomCharacter } from "./zoom-character.js";

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
  const character = zoomCharacter({
    account,
    tokens,
    credentials: toCredentials(options),
    legacyStatus,
    rateLimits,
  });
  const faults = [
    ...(options.faults ?? []).map((text) => ({ text })),
    ...(options.tokenFaults ?? []).map((text) => ({ text, path: tokenPath })),
  ];
  const starter = "startZoomMockServer";
  const server = await startInstance({
    context,
    character: () => character,
    port,
    host,
    tls,
    bodyLimit,
    faults,
    cors: options.cors,
    starter,
  });
  const { url, origin, requests, other, fault, clearFaults, close } = server;
  return {
    url,
    tokenUrl: `${origin}${tokenPath}`,
    port: server.port,
    accessToken,
    requests,
    other,
    groups: () => structuredClone([...account.groups.values()]),
    fault,
    clearFaults,
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
  readonly requests: Instance["requests"];
  /** The second server, where redirects to another origin lead. It has the same account and tokens, and no faults. */
  readonly other: Instance["other"];
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
