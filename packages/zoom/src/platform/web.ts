import type { Platform } from "./platform.js";

/** Browsers, workers and all else that has fetch: nothing beside it. */
export function platform(): Platform {
  return { policies: [] };
}
