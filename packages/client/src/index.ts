export type { EncodingOverride } from "@partwise/multipart";
export { ApiError, isItems, onAbort, onAbortWhileHeld } from "./also-on-use.js";
export { filenameOf } from "./answer/filename-of.js";
export { givesItems } from "./answer/gives-items.js";
export { holdsBinary } from "./body/holds-binary.js";
export { wrapAsPathBasedClient } from "./call/wrap-as-path-based-client.js";
export type {
  CallOptions,
  Client,
  ClientMethod,
  ClientOptions,
  HttpMethod,
  PathBasedClient,
  PathsWithMethod,
  RequestBody,
  ResponseData,
} from "./contract/client-types.js";
export type { BasicCredentials, Credential, Credentials } from "./contract/credentials.js";
export type { EmptyFailure, UndescribedFailure } from "./contract/failure-types.js";
export type { FormItems } from "./contract/form-items.js";
export type { Items } from "./contract/items.js";
export type {
  MediaTypeMetadata,
  OperationMetadata,
  Operations,
  SecuritySchemeMetadata,
  ServerMetadata,
} from "./contract/operations.js";
export type { Call, CallInit, CallResult, Fetch, Policy, SendAttempt } from "./contract/policy.js";
export type { ReconnectOptions } from "./contract/reconnect-options.js";
export type { ParseAs, Result } from "./contract/response-types.js";
export type { ServerOptions, ServerVariables } from "./contract/server-options.js";
export { createClient } from "./create-client.js";
export type { ApiErrorInit } from "./errors/api-error.js";
export { CallError, type CallErrorCode } from "./errors/errors.js";
export { attemptController } from "./request/attempt-controller.js";
export { isEmptyFailure } from "./result/is-empty-failure.js";
export { unwrap } from "./result/unwrap.js";
export type { AttemptController, AttemptSignal, TransportSignal } from "./signal/attempt-signal.js";
export type { ServerEvent } from "./streams/events.js";
