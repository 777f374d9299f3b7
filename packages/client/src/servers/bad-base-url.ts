import { CallError } from "../errors/call-error.js";

/** The refusal of a URL that cannot be called, or of an option that does not fit the description. */
export function badBaseUrl(message: string, options?: ErrorOptions): CallError {
  return new CallError("BASE_URL", message, options);
}
