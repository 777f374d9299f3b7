import { nodeTransport } from "../src/node.js";
import { undiciTransport } from "../src/undici.js";
import { describeTransport } from "./transport-suite.js";

describeTransport("global fetch", () => ({ fetch, Request, close: async () => {} }));
describeTransport("node", () => nodeTransport({ proxy: false }));
describeTransport("undici", () => undiciTransport({ proxy: false }));
