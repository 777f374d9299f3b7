import type { Codecs, EncodingOverrides } from "@partwise/multipart";
import type { Client as FetchClient, ClientOptions as FetchClientOptions, Middleware } from "openapi-fetch";
import type { OperationBody, RequestMediaType } from "./body-types.js";
import type { Credentials } from "./credentials.js";
import type { FetchPaths } from "./fetch-paths.js";
import type { MediaType } from "./media-type.js";
import type { InitArguments, MethodInit, OrUndefined } from "./operation-init.js";
import type { Operations } from "./operations.js";
import type { Policy } from "./policy.js";
import type { OperationData, OperationResult, ParseAs } from "./response-types.js";
import type { ServerOptions } from "./server-options.js";
import type { Uninferred } from "./uninferred.js";

/** A method in lower case, as in a path item. */
export type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

/** Options of a client: those of openapi-fetch, and those that concern the description. Every option is optional. */
export interface ClientOptions<
  Paths = unknown,
  Variables = unknown,
  Kinds = unknown,
  Encoding extends EncodingOverrides = EncodingOverrides,
> extends OrUndefined<Omit<FetchClientOptions, "credentials">> {
  /** The generated metadata: path to method to operation. Without metadata a body is sent as JSON unless the call names a `mediaType`. */
  operations?: Operations<Paths, Variables, Kinds> | undefined;
  /** Chooses among the described servers, and sets server variables. Default: `baseUrl`, else the first server. */
  servers?: ServerOptions<Uninferred<Variables>> | undefined;
  /**
   * Credentials by the names of the security schemes: `{ key: "…", login: { username, password }, token: () => fresh() }`.
   * Text, such as `"include"`, is fetch's own option.
   */
  credentials?: RequestInit["credentials"] | Credentials<Uninferred<Kinds>> | undefined;
  /** Functions around each call, each attempt, or both; the first is the outermost. Default: none. */
  policies?: readonly Policy[] | undefined;
  /**
   * Encodings for the properties of every body, by name, or `"*"` for all of them: `{ "*": { array: "brackets" } }`.
   * Encodings of a call win. The types of bodies follow an `object` layout that is written in place; under
   * `createClient<paths>()`, or for a constant of type EncodingOverrides, the types cannot see the layout.
   */
  encoding?: Encoding | undefined;
  /** Functions that write an object or array as a body or part of another media type, by type or range: `{ "text/csv": toCsv }`. */
  codecs?: Codecs | undefined;
}

/** The paths that have an operation of the method. */
export type PathsWithMethod<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends { [M in Method]: unknown } ? Path : never;
}[keyof Paths];

type OperationAt<Paths, Path extends keyof Paths, Method> = Paths[Path][Method & keyof Paths[Path]];

/**
 * The error of a call without arguments. The signature without parameters makes the client assignable to openapi-fetch's
 * Client: a function with fewer parameters is assignable to a function with more. No call with an argument chooses the
 * signature.
 */
type PathIsMissing = "A call needs its path.";

/** Calls the operations of one method. */
export interface ClientMethod<
  Paths,
  Method extends HttpMethod,
  Media extends MediaType = MediaType,
  ErrorBody = never,
  ByClient = never,
> {
  (this: PathIsMissing): never;
  /**
   * Calls an operation. An HTTP failure is a result: test `error`, or `response.ok`, before `data` is used.
   * @throws {CallError} (rejects) when the call cannot be sent, or its answer cannot be read
   * @throws {MultipartError} (rejects) when the body cannot be encoded, or a source of the body fails
   * @example
   * ```ts
   * const { data, error } = await client.GET("/files", { params: { query: { limit: 10 } } });
   * await client.POST("/files", { body: { name: "Lighthouse", content: file } });
   * await client.PATCH("/files/{fileId}", { params: { path: { fileId } }, body: { name: "Tower" } });
   * ```
   */
  <
    Path extends PathsWithMethod<Paths, Method>,
    Type extends RequestMediaType<OperationAt<Paths, Path, Method>> | undefined = undefined,
    As extends ParseAs | undefined = undefined,
    Accept extends string | undefined = undefined,
  >(
    path: Path,
    ...init: InitArguments<MethodInit<OperationAt<Paths, Path, Method>, Type, As, Accept, ByClient>>
  ): Promise<OperationResult<OperationAt<Paths, Path, Method>, As, ErrorBody, Accept, Media>>;
}

/** Calls any operation, by the lower-case name of its method. */
export interface ClientRequestMethod<
  Paths,
  Media extends MediaType = MediaType,
  ErrorBody = never,
  ByClient = never,
> {
  (this: PathIsMissing): never;
  /**
   * Calls an operation by its method in lower case, as the method of that name does.
   * @throws {CallError} (rejects) when the call cannot be sent, or its answer cannot be read
   * @throws {MultipartError} (rejects) when the body cannot be encoded, or a source of the body fails
   * @example
   * ```ts
   * const { data } = await client.request("get", "/files");
   * ```
   */
  <
    Method extends HttpMethod,
    Path extends PathsWithMethod<Paths, Method>,
    Type extends RequestMediaType<OperationAt<Paths, Path, Method>> | undefined = undefined,
    As extends ParseAs | undefined = undefined,
    Accept extends string | undefined = undefined,
  >(
    method: Method,
    path: Path,
    ...init: InitArguments<MethodInit<OperationAt<Paths, Path, Method>, Type, As, Accept, ByClient>>
  ): Promise<OperationResult<OperationAt<Paths, Path, Method>, As, ErrorBody, Accept, Media>>;
}

/**
 * A typed client, accepted wherever openapi-fetch's `Client<paths>` is. `Media` chooses among the media types of answers;
 * `ErrorBody`, when given, is the type of every `error`; `ByClient` names the properties that the client's own `encoding`
 * lays out, or is `"*"` for all properties.
 */
export interface Client<Paths, Media extends MediaType = MediaType, ErrorBody = never, ByClient = never> {
  /** Calls a GET operation, `client.GET(path, init)`. */
  GET: ClientMethod<Paths, "get", Media, ErrorBody, ByClient>;
  /** Calls a PUT operation, `client.PUT(path, init)`. */
  PUT: ClientMethod<Paths, "put", Media, ErrorBody, ByClient>;
  /** Calls a POST operation, `client.POST(path, init)`. */
  POST: ClientMethod<Paths, "post", Media, ErrorBody, ByClient>;
  /** Calls a DELETE operation, `client.DELETE(path, init)`. */
  DELETE: ClientMethod<Paths, "delete", Media, ErrorBody, ByClient>;
  /** Calls an OPTIONS operation, as `GET` does. */
  OPTIONS: ClientMethod<Paths, "options", Media, ErrorBody, ByClient>;
  /** Calls a HEAD operation, as `GET` does. */
  HEAD: ClientMethod<Paths, "head", Media, ErrorBody, ByClient>;
  /** Calls a PATCH operation, `client.PATCH(path, init)`. */
  PATCH: ClientMethod<Paths, "patch", Media, ErrorBody, ByClient>;
  /**
   * Calls a TRACE operation, as `GET` does. `TRACE` has openapi-fetch's own type, from which the compiler infers the paths
   * where a client is passed to a library for openapi-fetch.
   */
  TRACE: FetchClient<FetchPaths<Paths>, Media>["TRACE"];
  /** Calls an operation by its method in lower case, `client.request(method, path, init)`. */
  request: ClientRequestMethod<Paths, Media, ErrorBody, ByClient>;
  /**
   * Adds openapi-fetch middleware: around each attempt, outside of the attempt seams of policies. The last one sees the
   * answer first.
   */
  use(...middleware: Middleware[]): void;
  /** Removes openapi-fetch middleware that `use` added. */
  eject(...middleware: Middleware[]): void;
}

/** The body that a call takes: for `MediaType`, or, without a `MediaType`, for the default media type. */
export type RequestBody<
  Paths,
  Method extends HttpMethod,
  Path extends PathsWithMethod<Paths, Method>,
  MediaType extends RequestMediaType<OperationAt<Paths, Path, Method>> | undefined = undefined,
> = OperationBody<OperationAt<Paths, Path, Method>, MediaType>;

/** The data of a successful call. */
export type ResponseData<
  Paths,
  Method extends HttpMethod,
  Path extends PathsWithMethod<Paths, Method>,
> = OperationData<OperationAt<Paths, Path, Method>>;

/** The methods of one path: `client["/im/groups/{groupId}"].PATCH(init)`. */
export type ClientForPath<
  PathItem,
  Media extends MediaType = MediaType,
  ErrorBody = never,
  ByClient = never,
> = {
  [Method in HttpMethod as PathItem extends { [M in Method]: unknown } ? Uppercase<Method> : never]: <
    Type extends RequestMediaType<PathItem[Method & keyof PathItem]> | undefined = undefined,
    As extends ParseAs | undefined = undefined,
    Accept extends string | undefined = undefined,
  >(
    ...init: InitArguments<MethodInit<PathItem[Method & keyof PathItem], Type, As, Accept, ByClient>>
  ) => Promise<OperationResult<PathItem[Method & keyof PathItem], As, ErrorBody, Accept, Media>>;
};

/** A client by path: `client["/im/groups/{groupId}"].PATCH(init)`. */
export type PathBasedClient<
  Paths,
  Media extends MediaType = MediaType,
  ErrorBody = never,
  ByClient = never,
> = {
  [Path in keyof Paths]: ClientForPath<Paths[Path], Media, ErrorBody, ByClient>;
};
