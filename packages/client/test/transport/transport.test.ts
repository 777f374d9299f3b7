import { nodeTransport } from "../../src/node.js";
import { RequestStandIn } from "../../src/request/request-stand-in.js";
import { undiciTransport } from "../../src/undici.js";
import { describeTransport } from "./transport-suite.js";

describeTransport("global fetch", () => ({ fetch, Request, close: async () => {} }));
describeTransport("global fetch, light", () => ({
  fetch: (request, init) => RequestStandIn.send(request, init),
  Request: RequestStandIn as unknown as typeof Request,
  close: async () => {},
}));
describeTransport("node", () => nodeTransport({ proxy: false }));
describeTransport("undici", () => undiciTransport({ proxy: false }));
