import { describe, expect, test, vi } from "vitest";
import { type AttemptEvent, observe, type ResponseEvent, retry } from "../../src/index.js";
import { startServer } from "../helpers/start-server.js";
import { testClient } from "../helpers/test-client.js";

describe("observe", () => {
  test("tells of every attempt and how it ended, and nothing of what was sent", async () => {
    const { origin } = await startServer((response, _, count) => {
      if (count === 1) response.socket?.destroy();
      else response.writeHead(count === 2 ? 503 : 200).end("{}");
    });
    const attempts: AttemptEvent[] = [];
    const responses: ResponseEvent[] = [];
    const watch = observe({
      onAttempt: (event) => attempts.push(event),
      onResponse: (event) => responses.push(event),
    });
    const client = testClient(origin, [watch, retry({ baseDelay: 1 })], {
      headers: { authorization: "Bearer s3cret" },
    });
    await client.GET("/things", { params: { query: { page: 4711 } } });
    const sameInAll = {
      callId: attempts[0]?.callId,
      method: "GET",
      path: "/things",
      operationId: "listThings",
      origin,
    };
    expect(attempts).toEqual([1, 2, 3].map((attempt) => ({ ...sameInAll, attempt })));
    const duration = expect.any(Number);
    expect(responses).toEqual([
      { ...sameInAll, attempt: 1, error: "CONNECTION", duration },
      { ...sameInAll, attempt: 2, status: 503, duration },
      { ...sameInAll, attempt: 3, status: 200, duration },
    ]);
    expect(JSON.stringify([attempts, responses])).not.toMatch(/s3cret|4711/);
  });

  test("survives an observer that fails, and reports it", async () => {
    const report = vi.spyOn(console, "error").mockImplementation(() => {});
    const { origin } = await startServer((response) => response.end("{}"));
    const onAttempt = () => {
      throw new Error("broken");
    };
    expect((await testClient(origin, [observe({ onAttempt })]).GET("/things")).response.status).toBe(200);
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
  });
});
