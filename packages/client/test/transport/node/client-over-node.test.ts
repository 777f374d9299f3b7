import { vi } from "vitest";
import { nodeTransport } from "../../../src/node.js";

// The tests of the client once more, with this transport in place of global fetch.
vi.mock("../../../src/index.js", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../../src/index.js")>();
  const createClient: typeof original.createClient = (options) =>
    original.createClient({ ...nodeTransport({ proxy: false }), ...options });
  return { ...original, createClient };
});

await import("../../body/content-type.test.js");
await import("../../call/create-client.test.js");
await import("../../call/policy.test.js");
await import("../../result/unwrap.test.js");
await import("../../call/wire.test.js");
