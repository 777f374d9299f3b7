import type { EmptyFailure } from "../contract/failure-types.js";

/** Whether an `error` is the `{ status, statusText }` that the client makes for an answer without a body. */
export function isEmptyFailure(error: unknown, { status, statusText }: Response): error is EmptyFailure {
  if (typeof error !== "object" || error === null || Object.keys(error).length !== 2) return false;
  const { status: ownStatus, statusText: ownText } = error as Partial<EmptyFailure>;
  return ownStatus === status && ownText === statusText;
}
