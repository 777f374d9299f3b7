import { createServer, type Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { nodeTransport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { until } from "../../helpers/loopback.js";
import { listenRaw } from "../../helpers/raw-server.js";

/** A proxy that takes connections and never answers. */
async function silentProxy() {
  const sockets = new Set<Socket>();
  const proxy = createServer((socket) => {
    sockets.add(socket.resume());
    socket.once("close", () => sockets.delete(socket));
  });
  return { ...(await listenRaw(proxy)), open: () => sockets.size };
}

describe.each([
  ["node", nodeTransport],
  ["undici", undiciTransport],
])("%s: a tunnel through a proxy that does not answer", (_, make) => {
  it("ends with an abort", async () => {
    await using proxy = await silentProxy();
    await using transport = make({ proxy: proxy.url });
    const controller = new AbortController();
    const { signal } = controller;
    const call = transport.fetch(new transport.Request("https://example.test/", { signal }));
    const reason = new Error("given up");
    until(() => proxy.open() === 1).then(() => controller.abort(reason));
    await expect(call).rejects.toBe(reason);
    if (make === nodeTransport) await until(() => proxy.open() === 0);
  });

  it("ends with the transport", async () => {
    await using proxy = await silentProxy();
    const transport = make({ proxy: proxy.url });
    const call = transport.fetch(new transport.Request("https://example.test/"));
    until(() => proxy.open() === 1).then(() => transport.close());
    await expect(call).rejects.toThrow(TypeError);
    await until(() => proxy.open() === 0);
  });
});
