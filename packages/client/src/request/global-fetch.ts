/** The fetch of the run time, or its replacement at the time when this module was loaded. */
export const globalFetch: typeof fetch = globalThis.fetch;
