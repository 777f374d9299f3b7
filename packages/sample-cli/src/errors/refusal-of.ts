import type { ZoomError } from "@partwise/zoom";
import type { RefusedError } from "./refused-error.js";

/**
 * What Zoom refused; undefined for an error of another kind. Each bundle has its own copy of the error's class, so `instanceof` does
 * not hold, and the name of the error tells.
 */
export function refusalOf(error: unknown): ZoomError | undefined {
  return isRefused(error) ? error.refusal : undefined;
}

/** Whether an error is a refusal of Zoom's. */
export function isRefused(error: unknown): error is RefusedError {
  return error instanceof Error && error.name === "RefusedError";
}
