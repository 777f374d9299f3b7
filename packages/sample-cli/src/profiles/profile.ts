import type { ZoomPlan } from "@partwise/zoom";

/** One account that somebody has signed in to. */
export interface Profile {
  readonly name: string;
  /** `server-to-server`: an app that acts for the account. `user`: an app that a user has allowed. */
  readonly kind: "server-to-server" | "user";
  /** Absent for `user`, whose account Zoom knows by the token. */
  readonly accountId?: string;
  readonly clientId: string;
  readonly baseUrl: string;
  /** Which groups the account has, once that is known. */
  readonly api?: "im" | "contact";
  /** The plan of the account, which decides the rate limits. Absent: limits are learned from answers. */
  readonly plan?: ZoomPlan;
  /** Where the secrets are. */
  readonly secretsIn: "keychain" | "file";
  /** The secrets, if `secretsIn` is `file`. */
  readonly secrets?: Secrets;
}

/** What no output shows. */
export interface Secrets {
  /** Absent for a public client. */
  readonly clientSecret?: string;
  /** The newest refresh token of a user. */
  readonly refreshToken?: string;
}

/** All profiles of a user. */
export interface ProfileList {
  /** The name of the profile that is used unless another one is named. */
  readonly current?: string;
  readonly profiles: readonly Profile[];
}
