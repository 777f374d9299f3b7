import { isItems as areItems } from "./contract/items.js";
import { ApiError as Failure } from "./errors/api-error.js";
import { onAbort as follow, onAbortWhileHeld as followWhileHeld } from "./signal/on-abort.js";

// Public names that code on use needs as well. A bundler that splits code puts a file into the page when the entry
// re-exports the file and code on use imports it, whether the page uses the names or not. A constant has no such link to
// the file: a page that does not import the constant is 0.2 kB smaller, benchmarks `size`.

/** The API answered, and the answer is a failure. Thrown by `unwrap`; `body` is the parsed answer. */
export const ApiError = Failure;
export type ApiError<Body = unknown> = Failure<Body>;

/** Calls `listener` when `signal` is aborted, at once if it is aborted already. The function that is returned takes `listener` off. */
export const onAbort = follow;

/** As `onAbort`, for as long as `holder` is in memory: for a stream, say, whose end no event tells. */
export const onAbortWhileHeld = followWhileHeld;

/** Whether the data of an answer are items that still come. A policy must not wait for the last of them. */
export const isItems = areItems;
