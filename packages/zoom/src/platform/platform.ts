import type { ClientOptions, Policy } from "@partwise/client";

/** What a client uses of its run time. */
export interface Platform {
  /** The transport; absent for the global fetch. */
  readonly transport?: Required<Pick<ClientOptions, "fetch" | "Request">>;
  /** Policies that go before all others. */
  readonly policies: readonly Policy[];
}
