import { describeFaults } from "./fault-suite.js";

const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);

describeFaults("the global fetch", () => ({ fetch }), { "gzip-cut": ["CallError RESPONSE_NOT_JSON", 1] });
