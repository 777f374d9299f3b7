import { CallError } from "../errors/call-error.js";

/** The refusal of a credential. It names the scheme and never the value. */
export function badCredential(scheme: string, problem: string, options?: ErrorOptions): CallError {
  return new CallError("CREDENTIALS", `credentials: "${scheme}" ${problem}`, options);
}
