import { UsageError } from "../errors/errors.js";

/**
 * Refuses a token among the flags, in any spelling of the flag, without repeating it.
 * @throws UsageError
 */
export function refuseTokenFlag(flags: readonly string[]): void {
  if (flags.some((flag) => /^--?(access|bearer|auth|zoom)?[-_]?(access)?[-_]?token(=|$)/i.test(flag))) {
    throw new UsageError(
      "The access token is not taken as a flag, since other programs on this machine can read flags and shells keep them in their history. Set the environment variable ZOOM_ACCESS_TOKEN instead.",
    );
  }
}
