import type { BodyInit } from "./body-types.js";
import type { Client, HttpMethod, PathsWithMethod } from "./client-types.js";
import type { MediaType } from "./media-type.js";
import type { OperationInit, ParametersInit } from "./operation-init.js";
import type { OperationResult } from "./response-types.js";

// The types that users import from openapi-fetch, under the same names, with the bodies and answers of this client.

export type {
  BodySerializer,
  HeadersOptions,
  MergedOptions,
  Middleware,
  MiddlewareCallbackParams,
  MiddlewareRequestParams,
  PathSerializer,
  QuerySerializer,
  QuerySerializerOptions,
} from "openapi-fetch";

/** The options of one call of an operation: `FetchOptions<paths["/users"]["get"]>`. */
export type FetchOptions<Operation> = 0 extends 1 & Operation ? AnyOptions : OperationInit<Operation>;

type AnyOptions = Omit<OperationInit<unknown>, "params" | "body"> & {
  params?: Record<string, unknown>;
  body?: unknown;
};

/** The option `params` of a call: `ParamsOption<paths["/users"]["get"]>`. */
export type ParamsOption<Operation> = ParametersInit<Operation>;

/**
 * The option `body` of a call, and the options that control how the body is written:
 * `RequestBodyOption<paths["/users"]["post"]>`.
 */
export type RequestBodyOption<Operation> = BodyInit<Operation, undefined>;

/** The options of one call, or `undefined` where no option is required: `MaybeOptionalInit<paths["/users"], "get">`. */
export type MaybeOptionalInit<PathItem, Method extends keyof PathItem> =
  Record<never, never> extends OperationInit<PathItem[Method]>
    ? OperationInit<PathItem[Method]> | undefined
    : OperationInit<PathItem[Method]>;

/** The result of calling an operation, with the `parseAs` and `accept` of its options. */
export type FetchResponse<
  Operation,
  Options = Record<never, never>,
  Media extends MediaType = MediaType,
> = OperationResult<
  Operation,
  Options extends { parseAs: infer As } ? As : undefined,
  never,
  Options extends { accept: infer Accept } ? Accept : undefined,
  Media
>;

/** The paths of a client that have an operation of the method: `ClientPathsWithMethod<typeof client, "get">`. */
export type ClientPathsWithMethod<CreatedClient, Method extends HttpMethod> =
  PathsOfClient<CreatedClient> extends infer Paths ? PathsWithMethod<Paths, Method> : never;

/** The data of a successful call: `MethodResponse<typeof client, "get", "/users">`. */
export type MethodResponse<
  CreatedClient,
  Method extends HttpMethod,
  Path extends ClientPathsWithMethod<CreatedClient, Method>,
  Options = Record<never, never>,
> =
  CreatedClient extends Client<infer Paths, infer Media, infer _ErrorBody, infer _ByClient>
    ? Path extends keyof Paths
      ? NonNullable<FetchResponse<Paths[Path][Method & keyof Paths[Path]], Options, Media>["data"]>
      : never
    : never;

type PathsOfClient<CreatedClient> =
  CreatedClient extends Client<infer Paths, infer _Media, infer _ErrorBody, infer _ByClient> ? Paths : never;
