import { UsageError } from "../errors/usage-error.js";

/**
 * The value of `--timeout`, in seconds.
 * @throws {UsageError} for what is no number above 0 and at most 3600
 */
export function readSeconds(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value === 0 || value > 3600) {
    throw new UsageError("--timeout needs a number of seconds above 0 and at most 3600.");
  }
  return value;
}
