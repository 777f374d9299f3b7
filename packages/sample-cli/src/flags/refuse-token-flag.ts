import { UsageError } from "@partwise/call/command-line";

/**
 * Refuses a flag for the access token or the client secret, however it is spelt.
 * @throws UsageError that does not quote the value
 */
export function refuseTokenFlag(flags: readonly string[]): void {
  if (flags.some((flag) => /^--?(access|bearer|auth|zoom)?[-_]?(access)?[-_]?token(=|$)/i.test(flag))) {
    throw new UsageError(
      "There is no flag for the access token: other programs on this machine can read flags, and shells keep flags in their history. Set the environment variable ZOOM_ACCESS_TOKEN instead.",
    );
  }
  if (flags.some((flag) => /^--?(zoom)?[-_]?(client)?[-_]?secret(=|$)/i.test(flag))) {
    throw new UsageError(
      "There is no flag for the client secret: other programs on this machine can read flags, and shells keep flags in their history. `zoom-im login` asks for the secret, or reads it with --client-secret-stdin.",
    );
  }
}
