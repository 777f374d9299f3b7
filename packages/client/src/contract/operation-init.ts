import type { ClientOptions as FetchClientOptions, Middleware } from "openapi-fetch";
import type { OnProgress } from "../transport/shared/request-fields.js";
import type { BodyInit } from "./body-types.js";
import type { Checks } from "./checks.js";
import type { ParametersOf } from "./parameters-of.js";
import type { ReconnectOptions } from "./reconnect-options.js";
import type { SuccessMediaType } from "./response-types.js";
import type { OnceInferred } from "./uninferred.js";

/** The options of one call of an operation. */
export type OperationInit<
  Operation,
  MediaType extends string | undefined = undefined,
  As = undefined,
  Accept = undefined,
  ByClient = never,
> = CallOptions & Sent<Operation, MediaType, ByClient> & Chosen<Operation, MediaType, As, Accept>;

/** The options of a call as arguments; none is needed where no option is required. */
export type InitArguments<Init> = Nothing extends Init ? [init?: Init] : [init: Init];

/** OperationInit for a method: `MediaType`, `As` and `Accept` are inferred only from the options in Chosen. */
export type MethodInit<Operation, MediaType extends string | undefined, As, Accept, ByClient> = CallOptions &
  OnceInferred<Sent<Operation, MediaType, ByClient>> &
  Chosen<Operation, MediaType, As, Accept>;

/** The described parameters and body of a request. */
type Sent<Operation, MediaType extends string | undefined, ByClient> = ParametersInit<Operation> &
  BodyInit<Operation, MediaType, ByClient>;

/** The choices of a call among the described bodies and answers. */
type Chosen<Operation, MediaType, As, Accept> = {
  /**
   * The media type of the body, among those of the description. Default: the first; with a binary, the first that takes
   * binaries.
   */
  mediaType?: MediaType;
  /** The media type to ask for, among those of the described successes. Default: all, in the order of the description. */
  accept?: (Accept & SuccessMediaType<Operation>) | undefined;
  /** How a success is read. Default: as the description says for its status. */
  parseAs?: As | undefined;
};

/** An object without properties. `Nothing` extends every type that requires no property. */
type Nothing = Record<never, never>;

/** The parameters of a call as one of its options. */
export type ParametersInit<Operation> = Operation extends { parameters: infer P }
  ? Nothing extends P
    ? { params?: ParametersOf<P> }
    : { params: ParametersOf<P> }
  : { params?: never };

/** Options of one call that do not depend on the operation. Each is optional, and wins over the client's option. */
export interface CallOptions
  extends OrUndefined<
    Omit<RequestInit, "body" | "headers" | "method"> &
      Pick<
        FetchClientOptions,
        "baseUrl" | "fetch" | "headers" | "pathSerializer" | "querySerializer" | "Request"
      >
  > {
  /** openapi-fetch middleware of this call alone, after the client's. */
  middleware?: Middleware[] | undefined;
  /** Whether to reopen a stream of events when its connection ends, for the events after the last one. Default: `false`. */
  reconnect?: boolean | ReconnectOptions | undefined;
  /**
   * Called with the progress of the upload, in bytes, over a transport of `@partwise/client/node` or `/undici`. Refused over
   * fetch, which reports no progress.
   */
  onProgress?: OnProgress | undefined;
  /**
   * The checks of the policy `validate` for this call, instead of the policy's own `body`, `data` and `error`; `true` and
   * `false` stand for all three. A client without the policy refuses the call, unless the option is `false` or absent.
   */
  validate?: boolean | Checks | undefined;
}

/** Every option may be `undefined`, also under `exactOptionalPropertyTypes`. */
export type OrUndefined<Options> = { [Name in keyof Options]: Options[Name] | undefined };
