/// <reference lib="esnext.disposable" preserve="true" />
import { type Instance, startInstance } from "@partwise/mock-server/instance";
import { createAccounts, withExamples } from "../account/create-accounts.js";
import type { Group } from "../account/group.js";
import type { Person } from "../account/person.js";
import type { AccountSeed } from "../account/seed-account.js";
import { context, defaultScopes, moreContexts } from "../description/description.js";
import type { ZoomFault } from "../faults/fault-rules.js";
import type { ZoomMockServerOptions } from "../options/zoom-mock-server-options.js";
import { readSeed } from "../seeds/read-seed.js";
import type { Credentials } from "../tokens/issue-token.js";
import { tokenPath } from "../tokens/token-path.js";
import { createToken, createTokens } from "../tokens/tokens.js";
import { createUploads, type Upload } from "../uploads/create-uploads.js";
import { withoutAccount } from "./account-in.js";
import { fileListener, zoomCharacter } from "./zoom-character.js";

/**
 * Starts a Zoom on 127.0.0.1 that answers the operations of three descriptions, with accounts in memory: IM groups, contact groups
 * and people, uploads with the user groups and channels to which they go.
 * @throws {Error} when the port cannot be opened
 * @throws {FaultError} when a fault is misspelt
 * @throws {SeedError} for groups, people, user groups or channels that Zoom would refuse, with the place of each flaw
 * @example
 * ```ts
 * const server = await startZoomMockServer({ faults: ["status=503; times=2"] });
 * const zoom = createZoomClient({ baseUrl: server.url, token: server.accessToken });
 * ```
 */
export async function startZoomMockServer(options: ZoomMockServerOptions = {}): Promise<ZoomMockServer> {
  const { port = 0, host = "127.0.0.1", tls, accessToken = createToken(), bodyLimit = 1_048_576 } = options;
  const { legacyStatus = false, tokenLifetime: lifetime = 3600, rateLimits = {} } = options;
  const { scopes = defaultScopes(), refreshToken, authorizationCode } = options;
  const { api = "both", redirectsFiles = true } = options;
  const credentials = toCredentials(options);
  const { accountId } = credentials;
  const accounts = createAccounts({ ...toSeeds(options), accountId });
  const uploads = createUploads();
  const tokens = createTokens({ accessToken, scopes, lifetime, refreshToken, authorizationCode });
  const character = zoomCharacter({
    accounts,
    uploads,
    tokens,
    credentials,
    legacyStatus,
    rateLimits,
    api,
    redirectsFiles,
  });
  const faults = [
    ...(options.faults ?? []).map((fault) => ({ fault })),
    ...(options.tokenFaults ?? []).map((fault) => ({ fault, path: tokenPath })),
  ];
  const starter = "startZoomMockServer";
  const server = await startInstance({
    context,
    moreContexts,
    alias: withoutAccount,
    listeners: [fileListener],
    uploads: options.uploads,
    character: () => character,
    port,
    host,
    tls,
    bodyLimit,
    faults,
    cors: options.cors,
    starter,
  });
  const accountAt = (id?: string) => {
    const account = accounts.of(id);
    if (account) return account;
    throw new TypeError(
      `${starter}: there is no account "${id}". The option accounts names those that there are.`,
    );
  };
  const { origin, urlOf, ...instance } = server;
  return {
    ...instance,
    fileUrl: urlOf(fileListener),
    tokenUrl: `${origin}${tokenPath}`,
    accessToken,
    groups: (id) => accountAt(id).copyGroups(),
    people: (id) => accountAt(id).copyPeople(),
    get uploads() {
      return uploads.list();
    },
    seed: (seed, id) => {
      accountAt(id);
      accounts.seed(readSeed(seed), id);
    },
  };
}

/** A running server. */
export interface ZoomMockServer extends Omit<Instance, "origin" | "urlOf"> {
  /** The base URL of the API: `http://127.0.0.1:PORT/v2`. */
  readonly url: string;
  /** The base URL of the host for files, on a port of its own. The same operations at `url` are answered 404. */
  readonly fileUrl: string;
  /** The URL that issues tokens: `http://127.0.0.1:PORT/oauth/token`. */
  readonly tokenUrl: string;
  /** The bearer token that the server accepts from the start. */
  readonly accessToken: string;
  /** The second server, where redirects to another origin lead. It has the same accounts and tokens, and no faults. */
  readonly other: Instance["other"];
  /** The files that were taken, oldest first. */
  readonly uploads: readonly Upload[];
  /**
   * Copies of the account's groups, members included; of a sub-account with its id.
   * @throws {TypeError} for an id of no account
   */
  groups(accountId?: string): Group[];
  /**
   * Copies of the people of the account; of a sub-account with its id.
   * @throws {TypeError} for an id of no account
   */
  people(accountId?: string): Person[];
  /**
   * Puts what the seed has in the place of all that the account has, until `reset`; of a sub-account with its id.
   * @throws {SeedError} for what Zoom would refuse, with the place of each flaw; nothing is changed then
   */
  seed(seed: AccountSeed, accountId?: string): void;
  /**
   * Adds a fault after those that are set already: see faults.md.
   * @throws {FaultError} when the fault is misspelt
   */
  fault(fault: string | ZoomFault): void;
  /** Brings accounts back to what they started with; forgets uploads, own answers, faults and the record. Tokens stay. */
  reset(): void;
}

function toSeeds({ defaultGroupId, accounts = {}, ...options }: ZoomMockServerOptions) {
  const { groups, people, userGroups, channels } = options;
  const own = withExamples({
    ...(groups && { groups }),
    ...(people && { people }),
    ...(userGroups && { userGroups }),
    ...(channels && { channels }),
    ...(defaultGroupId !== undefined && { defaultGroupId }),
  });
  const read = Object.entries(accounts).map(([id, seed]) => [id, readSeed(seed, `/accounts/${id}`)] as const);
  return { own: readSeed(own), subAccounts: Object.fromEntries(read) };
}

function toCredentials(options: ZoomMockServerOptions): Credentials {
  const { clientId = "mock-client-id", clientSecret = "mock-client-secret" } = options;
  const { accountId = "mock-account-id", grants = ["account_credentials"] } = options;
  const { refreshToken, authorizationCode } = options;
  const hasCodes = authorizationCode !== undefined || grants.includes("authorization_code");
  const withRefresh = refreshToken !== undefined || hasCodes;
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
