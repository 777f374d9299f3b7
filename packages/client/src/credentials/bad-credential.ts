import { CallError } from "../errors/call-error.js";

/** Makes the error for a credential. The message names the scheme and never the value. */
export function badCredential(scheme: string, problem: string, options?: ErrorOptions): CallError {
  return new CallError("CREDENTIALS", `credentials: "${scheme}" ${problem}`, options);
}
