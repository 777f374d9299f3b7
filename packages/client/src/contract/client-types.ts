import type { Codecs, EncodingOverrides } from "@partwise/multipart";
import type { ClientOptions as FetchClientOptions, Middleware } from "openapi-fetch";
import type { OnProgress } from "../transport/seam/request-fields.js";
import type { BodyInit, OperationBody, RequestMediaType } from "./body-types.js";
import type { Credentials } from "./credentials.js";
import type { Operations } from "./operations.js";
import type { ParametersOf } from "./parameter-types.js";
import type { Policy } from "./policy.js";
import type { ReconnectOptions } from "./reconnect-options.js";
import type { OperationData, OperationResult, ParseAs, SuccessMediaType } from "./response-types.js";
import type { ServerOptions } from "./server-options.js";

/** Lower-case, as in a path item. */
export type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

/** The type itself, which is inferred elsewhere alone. */
type Given<T> = [T][T extends unknown ? 0 : never];

/** What is left out may be undefined, under `exactOptionalPropertyTypes` too. */
type OrUndefined<Options> = { [Name in keyof Options]: Options[Name] | undefined };

/** Options of a client: those of openapi-fetch, `operations` and `policies`. */
export interface ClientOptions<
  Paths = unknown,
  Variables = unknown,
  Kinds = unknown,
  Encoding extends EncodingOverrides = EncodingOverrides,
> extends OrUndefined<Omit<FetchClientOptions, "credentials">> {
  /** The generated metadata. Without it every body is sent as JSON unless the call names a `mediaType`. */
  operations?: Operations<Paths, Variables, Kinds> | undefined;
  /** Which of the described servers are called, with which values of their variables. */
  servers?: ServerOptions<Given<Variables>> | undefined;
  /** What each security scheme is sent with: an object by the names of the schemes. Text is fetch's own option. */
  credentials?: RequestInit["credentials"] | Credentials<Given<Kinds>> | undefined;
  /** Outermost first. None by default. */
  policies?: readonly Policy[] | undefined;
  /**
   * Decides for the properties of every call, by name, or `"*"` for all of them. The types of bodies know the `object`
   * layouts of one that is written in place, but neither under `createClient<paths>()` nor typed as EncodingOverrides.
   */
  encoding?: Encoding | undefined;
  /** Write objects and arrays that are no JSON, as bodies and as parts, by media type or range: `{ "text/csv": toCsv }`. */
  codecs?: Codecs | undefined;
}

/** Options of one call that do not depend on the operation. */
export interface CallOptions
  extends OrUndefined<
    Omit<RequestInit, "body" | "headers" | "method"> &
      Pick<
        FetchClientOptions,
        "baseUrl" | "fetch" | "headers" | "bodySerializer" | "pathSerializer" | "querySerializer"
      >
  > {
  middleware?: Middleware[] | undefined;
  /** Opens a stream of events again when its connection ends, for the events after the last one. Not done by default. */
  reconnect?: boolean | ReconnectOptions | undefined;
  /** How far the upload has come, over a transport of `@partwise/client/node` or `/undici`. Refused over fetch, which does not tell. */
  onProgress?: OnProgress | undefined;
}

/** An object without properties: it extends whatever requires none. */
type Nothing = Record<never, never>;

type ParametersInit<Operation> = Operation extends { parameters: infer P }
  ? Nothing extends P
    ? { params?: ParametersOf<P> }
    : { params: ParametersOf<P> }
  : { params?: never };

type CallInit<Operation, MediaType extends string | undefined, As, Accept, ByClient> = CallOptions &
  ParametersInit<Operation> &
  BodyInit<Operation, MediaType, ByClient> & {
    /** Which media type the answer shall have, of those that its successes are described with. */
    accept?: (Accept & SuccessMediaType<Operation>) | undefined;
    /** How a success is read, when it is not as the description says. */
    parseAs?: As | undefined;
  };

type InitArguments<Init> = Nothing extends Init ? [init?: Init] : [init: Init];

/** The paths that have an operation for a method. */
export type PathsWithMethod<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends { [M in Method]: unknown } ? Path : never;
}[keyof Paths];

type OperationAt<Paths, Path extends keyof Paths, Method> = Paths[Path][Method & keyof Paths[Path]];

/** Calls the operations of one method. */
export type ClientMethod<Paths, Method extends HttpMethod, ErrorBody, ByClient = never> = <
  Path extends PathsWithMethod<Paths, Method>,
  MediaType extends RequestMediaType<OperationAt<Paths, Path, Method>> | undefined = undefined,
  As extends ParseAs | undefined = undefined,
  Accept extends string | undefined = undefined,
>(
  path: Path,
  ...init: InitArguments<CallInit<OperationAt<Paths, Path, Method>, MediaType, As, Accept, ByClient>>
) => Promise<OperationResult<OperationAt<Paths, Path, Method>, As, ErrorBody, Accept>>;

/**
 * A typed client. `ErrorBody`, when given, is the type of every `error`; `ByClient` names the properties that the
 * client's own `encoding` lays out, or `"*"`.
 */
export interface Client<Paths, ErrorBody = never, ByClient = never> {
  GET: ClientMethod<Paths, "get", ErrorBody, ByClient>;
  PUT: ClientMethod<Paths, "put", ErrorBody, ByClient>;
  POST: ClientMethod<Paths, "post", ErrorBody, ByClient>;
  DELETE: ClientMethod<Paths, "delete", ErrorBody, ByClient>;
  OPTIONS: ClientMethod<Paths, "options", ErrorBody, ByClient>;
  HEAD: ClientMethod<Paths, "head", ErrorBody, ByClient>;
  PATCH: ClientMethod<Paths, "patch", ErrorBody, ByClient>;
  TRACE: ClientMethod<Paths, "trace", ErrorBody, ByClient>;
  /** Any method, by its lower-case name. */
  request: <
    Method extends HttpMethod,
    Path extends PathsWithMethod<Paths, Method>,
    MediaType extends RequestMediaType<OperationAt<Paths, Path, Method>> | undefined = undefined,
    As extends ParseAs | undefined = undefined,
    Accept extends string | undefined = undefined,
  >(
    method: Method,
    path: Path,
    ...init: InitArguments<CallInit<OperationAt<Paths, Path, Method>, MediaType, As, Accept, ByClient>>
  ) => Promise<OperationResult<OperationAt<Paths, Path, Method>, As, ErrorBody, Accept>>;
  /** Adds openapi-fetch middleware. */
  use(...middleware: Middleware[]): void;
  /** Removes openapi-fetch middleware. */
  eject(...middleware: Middleware[]): void;
}

/** The body that a call takes: for `MediaType`, or for what is sent by default. */
export type RequestBody<
  Paths,
  Method extends HttpMethod,
  Path extends PathsWithMethod<Paths, Method>,
  MediaType extends RequestMediaType<OperationAt<Paths, Path, Method>> | undefined = undefined,
> = OperationBody<OperationAt<Paths, Path, Method>, MediaType>;

/** The data that a successful call gives. */
export type ResponseData<
  Paths,
  Method extends HttpMethod,
  Path extends PathsWithMethod<Paths, Method>,
> = OperationData<OperationAt<Paths, Path, Method>>;

/** A client by path: `client["/im/groups/{groupId}"].PATCH(init)`. */
export type PathBasedClient<Paths, ErrorBody = never, ByClient = never> = {
  [Path in keyof Paths]: {
    [Method in HttpMethod as Paths[Path] extends { [M in Method]: unknown } ? Uppercase<Method> : never]: <
      MediaType extends RequestMediaType<OperationAt<Paths, Path, Method>> | undefined = undefined,
      As extends ParseAs | undefined = undefined,
      Accept extends string | undefined = undefined,
    >(
      ...init: InitArguments<CallInit<OperationAt<Paths, Path, Method>, MediaType, As, Accept, ByClient>>
    ) => Promise<OperationResult<OperationAt<Paths, Path, Method>, As, ErrorBody, Accept>>;
  };
};
