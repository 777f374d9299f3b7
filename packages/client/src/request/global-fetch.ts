/** The fetch of the run time, or what had taken its place before this module was loaded. */
export const globalFetch: typeof fetch = globalThis.fetch;
