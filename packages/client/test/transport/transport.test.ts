import { OwnRequest } from "../../src/fetch-objects/own-request.js";
import { TextRequest } from "../../src/fetch-objects/text-request.js";
import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";
import { describeTransport } from "./transport-suite.js";

describeTransport("global fetch", () => ({ fetch, Request, close: async () => {} }));
describeTransport("global fetch, with Requests of ours", () => ({
  fetch: (request, init) => OwnRequest.send(request, init),
  Request: new Proxy(Request, { construct: (_, [input, init]) => TextRequest(input, init) }),
  close: async () => {},
}));
describeTransport("node", () => nodeTransport({ proxy: false }));
describeTransport("undici", () => undiciTransport({ proxy: false }));
