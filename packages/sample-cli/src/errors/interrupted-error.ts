/** The user ended the program by Ctrl-C. The message says whether a change may have been made. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
}
