import type { Middleware } from "openapi-fetch";
import type { ToContent } from "../body/encoded-body.js";
import type { ClientOptions } from "../contract/client-types.js";
import type { AroundAttempt, CallInit, CallResult } from "../contract/policy.js";
import type { FetchRequest } from "./send-request.js";

/** The options of a client, and the results of reading the options once. */
export interface CallSettings extends ClientOptions {
  /** The attempt seams of the policies. */
  readonly seams: readonly AroundAttempt[];
  /** Absent for the Request class of the run time. */
  readonly toContent: ToContent | undefined;
  /** Whether the client prepares every call: for credentials, for a choice of servers, or to refuse the base URL or the metadata. */
  readonly prepares: unknown;
  /** The middleware of the client. */
  readonly middleware: readonly Middleware[];
  /** Whether a policy or a middleware may make another Request of the call's Request. */
  readonly mayRebuild: (init: CallInit) => unknown;
  readonly request: FetchRequest;
}

/** Calls an operation. Rejects, and never throws. */
export type StartCall = (method: string, path: string, init?: CallInit | null) => Promise<CallResult>;
