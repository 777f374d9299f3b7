import type { CorsOrigins, TlsOptions } from "@partwise/mock-server/instance";
import type { ChannelSeed } from "../account/channel.js";
import type { GroupSeed } from "../account/group.js";
import type { PersonSeed } from "../account/person.js";
import type { AccountSeed } from "../account/seed-account.js";
import type { UserGroupSeed } from "../account/user-group.js";
import type { RateLimits } from "../answers/create-call-counter.js";
import type { ZoomFault } from "../faults/fault-rules.js";
import type { ZoomApi } from "../operations/check-api.js";
import type { Grant } from "../tokens/grant.js";

/** Options of `startZoomMockServer`. All have a default. */
export interface ZoomMockServerOptions {
  /** The port on 127.0.0.1. Default: 0, which takes a free port. */
  readonly port?: number;
  /** The host in the server's URLs. The server always listens on 127.0.0.1. Default: `127.0.0.1`. */
  readonly host?: "127.0.0.1" | "localhost";
  /** Serves HTTPS with this key and certificate. Default: plain HTTP. */
  readonly tls?: TlsOptions;
  /** A bearer token that is accepted and never expires. Default: a random token. */
  readonly accessToken?: string;
  /** The scopes of every token. Default: what each operation asks of administrators. */
  readonly scopes?: readonly string[];
  /** The groups to start with. Default: the two groups that the README names; none beside `people`. */
  readonly groups?: readonly GroupSeed[];
  /** The people of the account. Default: the members of `groups`, `userGroups` and `channels`. */
  readonly people?: readonly PersonSeed[];
  /** The user groups. Default: the two that the README names; beside `groups` or `people`, those that are members of `groups`. */
  readonly userGroups?: readonly UserGroupSeed[];
  /** The channels of the chat. Default: the two that the README names; none beside `groups` or `people`. */
  readonly channels?: readonly ChannelSeed[];
  /**
   * The id of the default group, which can be neither deleted nor left. Default: the second of the default `groups`.
   */
  readonly defaultGroupId?: string;
  /** The groups that the account has: IM groups, contact groups, or the same groups as both. Default: `both`. */
  readonly api?: ZoomApi;
  /** Sub-accounts by their ids, which paths below `/accounts/ID` reach. Default: none. */
  readonly accounts?: Readonly<Record<string, AccountSeed>>;
  /** The folder to which uploaded files are written. Default: none; names, sizes and hashes alone are kept. */
  readonly uploads?: string;
  /** Whether the host for files redirects each call to another origin, as Zoom's does. Default: true. */
  readonly redirectsFiles?: boolean;
  /** The client id that the token URL accepts. Default: `mock-client-id`. */
  readonly clientId?: string;
  /** The client secret that the token URL accepts. Default: `mock-client-secret`. */
  readonly clientSecret?: string;
  /** The account id that the token URL accepts. Default: `mock-account-id`. */
  readonly accountId?: string;
  /**
   * The grants of the token URL; the next two options add theirs. With `authorization_code`, `/oauth/authorize` allows each user at
   * once, and redirects to this machine with a code. Default: `account_credentials`.
   */
  readonly grants?: readonly Grant[];
  /** A refresh token, valid for one use as its successors are. Adds the grant `refresh_token`. Default: none. */
  readonly refreshToken?: string;
  /** A code, valid for one use. Adds the grants `authorization_code` and `refresh_token`. Default: none. */
  readonly authorizationCode?: string;
  /** Seconds until an issued token expires. Default: 3600. */
  readonly tokenLifetime?: number;
  /** Answers code 300 with HTTP 300 instead of 400, as older pages of Zoom's reference describe. Default: false. */
  readonly legacyStatus?: boolean;
  /**
   * The longest body in bytes; a longer body is answered with 413. Forms with files have the limits of their files instead. Default:
   * 1,048,576, which is 1 MiB.
   */
  readonly bodyLimit?: number;
  /** Calls a second that are allowed, by label; more are answered with 429. Default: no limit. */
  readonly rateLimits?: RateLimits;
  /** Faults at the API's URLs, such as `status=503; times=2` or `{ status: 503, times: 2 }`: see faults.md. Default: none. */
  readonly faults?: readonly (string | ZoomFault)[];
  /** Faults at the token URL. Default: none. */
  readonly tokenFaults?: readonly (string | ZoomFault)[];
  /** The origins whose pages may call: those of this machine, all, none, or a list. Default: `loopback`. */
  readonly cors?: CorsOrigins;
}
