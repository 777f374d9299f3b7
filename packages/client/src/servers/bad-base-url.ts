import { CallError } from "../errors/call-error.js";

/** The error about a URL that cannot be called, or an option that does not fit the description. */
export function badBaseUrl(message: string, options?: ErrorOptions): CallError {
  return new CallError("BASE_URL", message, options);
}
