export type { EncodingOverride } from "@partwise/multipart";
export { ApiError, isItems, onAbort, onAbortWhileHeld } from "./also-on-use.js";
export type { EmptyFailure, UndescribedFailure } from "./answer/failure-types.js";
export { givesItems } from "./answer/gives-items.js";
export { isEmptyFailure } from "./answer/is-empty-failure.js";
export type { ApiErrorInit } from "./api-error.js";
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
} from "./client-types.js";
export { createClient } from "./create-client.js";
export type { BasicCredentials, Credential, Credentials } from "./credentials/credentials.js";
export { CallError, type CallErrorCode } from "./errors.js";
export { filenameOf } from "./filename-of.js";
export { holdsBinary } from "./holds-binary.js";
export type { FormItems } from "./items/form-items.js";
export type {
  MediaTypeMetadata,
  OperationMetadata,
  Operations,
  SecuritySchemeMetadata,
  ServerMetadata,
} from "./operations.js";
export type { Call, CallInit, CallResult, Fetch, Policy, SendAttempt } from "./policy.js";
export { type AttemptController, attemptController } from "./request-class.js";
export type { ParseAs, Result } from "./response-types.js";
export type { ServerOptions, ServerVariables } from "./servers/server-options.js";
export type { ServerEvent } from "./streams/events.js";
export type { Items } from "./streams/items.js";
export type { ReconnectOptions } from "./streams/reconnect-options.js";
export { unwrap } from "./unwrap.js";
export { wrapAsPathBasedClient } from "./wrap-as-path-based-client.js";
