import type { Platform } from "./platform.js";

/** The platform of browsers, workers and any other run time: the global fetch. */
export function platform(): Platform {
  return { policies: [] };
}
