import { describeFaults } from "./fault-suite.js";

describeFaults("the global fetch", () => ({}), { "gzip-cut": ["CallError RESPONSE_NOT_JSON", 1] });
