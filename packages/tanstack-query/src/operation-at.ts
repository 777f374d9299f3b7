import type {
  ApiError,
  HttpMethod,
  MediaType,
  OperationInit,
  OperationResult,
  PathsWithMethod,
} from "@partwise/client";

/** The operation that a method of a path stands for. */
export type OperationAt<Paths, M extends string, Path extends keyof Paths> = Paths[Path][Lowercase<M> &
  keyof Paths[Path]];

/** A method as it is called: in capitals. */
export type Method = Uppercase<HttpMethod>;

/** The paths that have an operation for a method. */
export type PathsOf<Paths, M extends string> = PathsWithMethod<Paths, Lowercase<M>>;

/** The options of a call; they may be left out where the operation requires none. */
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

/** The error of a query of an operation. */
export type FailureOf<Operation, ErrorBody, Media extends MediaType> = QueryFailure<
  ErrorIn<OperationResult<Operation, undefined, ErrorBody, undefined, Media>>
>;

/**
 * Why a query or mutation failed: the API's answer, or no answer at all. `error.body` is the described failure, and
 * undefined where the API did not answer.
 */
export type QueryFailure<Body> = ApiError<Body> | NoAnswer;

/** A call that the API did not answer: a CallError, a MultipartError, an error of a policy, or of fetch. */
export interface NoAnswer extends Error {
  readonly status?: undefined;
  readonly body?: undefined;
}

/** What a query function is given of TanStack Query's context. */
export interface QueryContext {
  /** Aborted when nobody waits for the query any more. */
  readonly signal: AbortSignal;
}

/** From these options the hooks infer the type of errors; neither option is ever set. */
export interface ErrorOptions<Failure> {
  /** Left out. It tells the hooks the type of `error`; your own takes its place. */
  throwOnError?: (error: Failure) => boolean;
  /** Left out, as `throwOnError` is. */
  retryDelay?: (failureCount: number, error: Failure) => number;
}
