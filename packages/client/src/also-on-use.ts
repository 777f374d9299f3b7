import { isItems as areItems } from "./contract/items.js";
import { ApiError as Failure } from "./errors/api-error.js";
import { onAbort as follow, onAbortWhileHeld as followWhileHeld } from "./signal/on-abort.js";

// Public names of what code on use needs, too. They are constants, since bundlers that split code load at once whatever
// the entry hands on from another file and code on use keeps; a constant that a page does not import leads to nothing.

/** The API answered, and the answer is a failure. Thrown by `unwrap`; `body` is the parsed answer. */
export const ApiError = Failure;
export type ApiError<Body = unknown> = Failure<Body>;

/** Calls `listener` once `signal` is aborted, at once if it is already, until the function that it gives is called. */
export const onAbort = follow;

/** As `onAbort`, for as long as `holder` is in memory: a stream, say, whose end nobody tells. */
export const onAbortWhileHeld = followWhileHeld;

/** Whether the data of an answer are items that still come, which a policy must not wait for. */
export const isItems = areItems;
