import type {
  ApiError,
  HttpMethod,
  MediaType,
  OperationInit,
  OperationResult,
  PathsWithMethod,
} from "@partwise/client";

/** The operation of a method and a path. */
export type OperationAt<Paths, M extends string, Path extends keyof Paths> = Paths[Path][Lowercase<M> &
  keyof Paths[Path]];

/** The name of a client's method, in capitals. */
export type Method = Uppercase<HttpMethod>;

/** The paths that have an operation of the method. */
export type PathsOf<Paths, M extends string> = PathsWithMethod<Paths, Lowercase<M>>;

/** The options of a call as arguments; none is needed where the operation requires none. */
export type InitArguments<Init> = Record<never, never> extends Init ? [init?: Init] : [init: Init];

/** The options of a call whose media type is the default one. */
export type QueryInit<Operation, As, Accept, ByClient> = OperationInit<
  Operation,
  undefined,
  As,
  Accept,
  ByClient
>;

type DataIn<R> = R extends { data: infer Data; error?: never } ? Data : never;
type ErrorIn<R> = R extends { error: infer Body; data?: never } ? Body : never;

/** Data as TanStack Query keeps it: null where the answer has no body, since TanStack Query refuses undefined. */
export type Kept<Data> = undefined extends Data ? Exclude<Data, undefined> | null : Data;

/** The data of a successful call. */
export type DataOf<Operation, As, Accept, Media extends MediaType> = DataIn<
  OperationResult<Operation, As, never, Accept, Media>
>;

/** The error of an operation's query. */
export type FailureOf<Operation, ErrorBody, Media extends MediaType> = QueryFailure<
  ErrorIn<OperationResult<Operation, undefined, ErrorBody, undefined, Media>>
>;

/**
 * The error of a query or mutation: the API's answer, or a call without an answer. `error.body` is the described failure,
 * and undefined for a call without an answer.
 */
export type QueryFailure<Body> = ApiError<Body> | NoAnswer;

/** A call that the API did not answer: a CallError, a MultipartError, an error of a policy, or of fetch. */
export interface NoAnswer extends Error {
  /** Absent: there is no answer. */
  readonly status?: undefined;
  /** Absent: there is no answer. */
  readonly body?: undefined;
}

/** The parts of TanStack Query's context that a query function uses. */
export interface QueryContext {
  /** Aborted when no observer waits for the query any more. */
  readonly signal: AbortSignal;
}

/** Options that are never set: the hooks infer the type of errors from their types. */
export interface ErrorOptions<Failure> {
  /** Never set, but tells the hooks the type of `error`. An option of yours replaces it. */
  throwOnError?: (error: Failure) => boolean;
  /** Never set, as `throwOnError`. */
  retryDelay?: (failureCount: number, error: Failure) => number;
}
