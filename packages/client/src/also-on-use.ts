import { isItems as areItems } from "./contract/items.js";
import { ApiError as Failure } from "./errors/api-error.js";
import { load } from "./once/load.js";
import { onAbort as follow, onAbortWhileHeld as followWhileHeld } from "./signal/on-abort.js";

// Public names that code on use needs as well. When the entry re-exports a file that code on use imports, a bundler that
// splits code puts that file into the page, even if the page uses no name of the file. A constant has no such link: a page
// that does not import the constant is 0.2 kB smaller, benchmarks `size`.

/** The API answered, and the answer is a failure. Thrown by `unwrap`; `body` is the parsed answer. */
export const ApiError = Failure;
export type ApiError<Body = unknown> = Failure<Body>;

/**
 * Calls `listener` when `signal` is aborted, at once if the signal is aborted already. The returned function removes
 * `listener`.
 */
export const onAbort = follow;

/** As `onAbort`, but until `holder` is garbage-collected, for an object such as a stream, whose end no event tells. */
export const onAbortWhileHeld = followWhileHeld;

/** Whether the data of an answer are items that still arrive. A policy must not wait for the last item. */
export const isItems = areItems;

/**
 * Imports code that few calls need, for a policy of your own: `importOnUse("signs this call", () => import("./sign.js"))`. The
 * next call imports again after a failure.
 * @throws {CallError} `NOT_LOADED` when the import fails; the message says what to set
 */
export const importOnUse = load;
