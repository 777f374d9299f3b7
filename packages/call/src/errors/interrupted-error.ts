/** Ctrl-C ended the call. The message says whether a change may have been made. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
}
