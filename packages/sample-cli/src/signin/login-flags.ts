import type { ZoomPlan } from "@partwise/zoom";

/** The flags of `zoom-im login`. */
export interface LoginFlags {
  readonly user?: true;
  readonly accountId?: string;
  readonly clientId?: string;
  readonly clientSecretStdin?: true;
  readonly profile?: string;
  readonly baseUrl?: string;
  readonly plan?: ZoomPlan;
  /** The port of the page that a user's browser is sent back to. */
  readonly port: number;
  /** False: the URL is printed alone. */
  readonly browser: boolean;
  /** Seconds to wait for the user. */
  readonly timeout: number;
}
