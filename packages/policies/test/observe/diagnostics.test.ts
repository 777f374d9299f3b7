import { tracingChannel } from "node:diagnostics_channel";
import { describe, expect, onTestFinished, test } from "vitest";
import { retry } from "../../src/index.js";
import { diagnostics } from "../../src/node.js";
import { startServer } from "../helpers/start-server.js";
import { testClient } from "../helpers/test-client.js";

function listen(name: string): unknown[] {
  const messages: unknown[] = [];
  const note = (event: string) => (message: object) => messages.push({ event, ...message });
  const subscribers = {
    start: note("start"),
    end: () => {},
    asyncStart: () => {},
    asyncEnd: note("end"),
    error: () => {},
  };
  const channel = tracingChannel(name);
  channel.subscribe(subscribers);
  onTestFinished(() => void channel.unsubscribe(subscribers));
  return messages;
}

describe("diagnostics", () => {
  test("publishes calls and attempts, with what became of them and nothing that was sent", async () => {
    const { origin } = await startServer((response, _, count) => {
      if (count === 1) response.socket?.destroy();
      else response.writeHead(count === 2 ? 503 : 200).end("{}");
    });
    const [calls, attempts] = [listen("partwise:call"), listen("partwise:attempt")];
    const headers = { authorization: "Bearer s3cret" };
    const client = testClient(origin, [diagnostics(), retry({ baseDelay: 1 })], { headers });
    await client.GET("/things", { params: { query: { page: 4711 } } });
    const call = { method: "GET", path: "/things", operationId: "listThings" };
    expect(calls).toEqual([
      { event: "start", ...call },
      { event: "end", ...call, result: { status: 200 } },
    ]);
    const attempt = { ...call, origin, callId: expect.any(Number) };
    expect(attempts).toEqual([
      { event: "start", ...attempt, attempt: 1 },
      { event: "end", ...attempt, attempt: 1, error: { code: "CONNECTION" } },
      { event: "start", ...attempt, attempt: 2 },
      { event: "end", ...attempt, attempt: 2, result: { status: 503 } },
      { event: "start", ...attempt, attempt: 3 },
      { event: "end", ...attempt, attempt: 3, result: { status: 200 } },
    ]);
    expect(JSON.stringify([calls, attempts])).not.toMatch(/s3cret|4711/);
  });

  test("hands results and errors on as they are, listened to or not", async () => {
    const reason = new Error("no");
    const fetch = () => Promise.reject(reason);
    const client = testClient("http://127.0.0.1:9", [diagnostics()], { fetch });
    await expect(client.GET("/things")).rejects.toBe(reason);
    listen("partwise:attempt");
    await expect(client.GET("/things")).rejects.toBe(reason);
  });
});
