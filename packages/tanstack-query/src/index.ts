export {
  type InfinitePage,
  type InfiniteQueryOptions,
  infiniteQueryOptions,
  type PageContext,
  type PageQuery,
} from "./infinite-query-options.js";
export { type MutationOptions, mutationOptions } from "./mutation-options.js";
export type {
  DataOf,
  ErrorOptions,
  FailureOf,
  InitArguments,
  Kept,
  Method,
  NoAnswer,
  OperationAt,
  PathsOf,
  QueryContext,
  QueryFailure,
  QueryInit,
} from "./operation-at.js";
export { type KeyInit, queryKey } from "./query-key.js";
export { type QueryOptions, queryOptions } from "./query-options.js";
export {
  type StreamedQuery,
  type StreamedQueryOptions,
  streamedQueryOptions,
} from "./streamed-query-options.js";
