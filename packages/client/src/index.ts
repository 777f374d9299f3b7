export type { Binary, EncodingOverride, EncodingOverrides, ReceivedPart } from "@partwise/multipart";
export { ApiError, importOnUse, isItems, onAbort, onAbortWhileHeld } from "./also-on-use.js";
export { filenameOf } from "./answer/filename-of.js";
export { givesItems } from "./answer/gives-items.js";
export { holdsBinary } from "./body/holds-binary.js";
export { wrapAsPathBasedClient } from "./call/wrap-as-path-based-client.js";
export type { Checks, StandardIssue, StandardResult, StandardSchema } from "./contract/checks.js";
export type {
  Client,
  ClientForPath,
  ClientMethod,
  ClientOptions,
  ClientRequestMethod,
  HttpMethod,
  PathBasedClient,
  PathsWithMethod,
  RequestBody,
  ResponseData,
} from "./contract/client-types.js";
export type { BasicCredentials, Credential, Credentials } from "./contract/credentials.js";
export type { EmptyFailure, UndescribedFailure } from "./contract/failure-types.js";
export type { FetchPaths } from "./contract/fetch-paths.js";
export type { FormItems } from "./contract/form-items.js";
export type { Items } from "./contract/items.js";
export type { MediaType } from "./contract/media-type.js";
export type * from "./contract/openapi-fetch-types.js";
export type { CallOptions, OperationInit } from "./contract/operation-init.js";
export type {
  MediaTypeMetadata,
  OperationMetadata,
  Operations,
  SecuritySchemeMetadata,
  ServerMetadata,
} from "./contract/operations.js";
export type { Call, CallInit, CallResult, Fetch, Policy, SendAttempt } from "./contract/policy.js";
export type { ReconnectOptions } from "./contract/reconnect-options.js";
export type {
  OperationData,
  OperationError,
  OperationResult,
  ParseAs,
  Result,
} from "./contract/response-types.js";
export type { ServerOptions, ServerVariables } from "./contract/server-options.js";
// biome-ignore lint/style/noDefaultExport: users of openapi-fetch import createClient as the default.
export { createClient, createClient as default } from "./create-client.js";
export { createPathBasedClient } from "./create-path-based-client.js";
export type { ApiErrorInit } from "./errors/api-error.js";
export { CallError, type CallErrorCode } from "./errors/call-error.js";
export { joinOperations } from "./join-operations.js";
export { attemptController } from "./request/attempt-controller.js";
export { isEmptyFailure } from "./result/is-empty-failure.js";
export { unwrap } from "./result/unwrap.js";
export type { AttemptController, AttemptSignal, TransportSignal } from "./signal/attempt-signal.js";
export type { ServerEvent } from "./streams/server-event.js";
