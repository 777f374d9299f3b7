import { describeFaults } from "./describe-faults.js";

const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);

const others = { "gzip-cut": ["CallError RESPONSE_NOT_JSON", 1] } as const;
describeFaults("the global fetch", () => ({ fetch: globalThis.fetch }), others);
describeFaults("a fetch that gets Requests", () => ({ fetch }), others);
