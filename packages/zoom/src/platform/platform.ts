import type { ClientOptions, Policy } from "@partwise/client";

/** What a run time brings to a client. */
export interface Platform {
  /** How the client reaches its servers, where that is not the global fetch. */
  readonly transport?: Required<Pick<ClientOptions, "fetch" | "Request">>;
  /** Put before all others. */
  readonly policies: readonly Policy[];
}
