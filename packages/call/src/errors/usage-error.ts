/** A command, flag, value or environment variable is wrong. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
