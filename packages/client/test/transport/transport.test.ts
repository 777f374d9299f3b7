import { requestOverGlobalFetch } from "../../src/fetch-objects/request-over-global-fetch.js";
import { TextRequest } from "../../src/fetch-objects/text-request.js";
import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";
import { describeTransport } from "./describe-transport.js";

describeTransport("global fetch", () => ({ fetch, Request, close: async () => {} }));
describeTransport("global fetch, with Requests of ours", () => ({
  fetch: (request, init) => TextRequest.send(request, init),
  Request: new Proxy(Request, { construct: (_, [input, init]) => requestOverGlobalFetch(input, init) }),
  close: async () => {},
}));
describeTransport("node", () => nodeTransport({ proxy: false }));
describeTransport("undici", () => undiciTransport({ proxy: false }));
