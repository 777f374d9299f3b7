import { describe, expect, expectTypeOf, it } from "vitest";
import { type AttemptSignal, attemptController, createClient, type Policy } from "../../../src/index.js";
import { nodeTransport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { operations } from "../../fixtures/files/generated/index.js";
import { echo, loopback, until } from "../../helpers/loopback.js";

const rebuild: NonNullable<Policy["attempt"]> = (request, next) =>
  next(new Request(request, { headers: { ...Object.fromEntries(request.headers), "x-a": "b" } }));

const transports = [
  ["node:http", () => nodeTransport({ proxy: false })],
  ["undici", () => undiciTransport({ proxy: false })],
] as const;

describe.each(transports)("over %s a policy", (_, transport) => {
  it.each([
    ["text", {}],
    ["a file", { content: new Blob(["c".repeat(1000)]) }],
  ])("that says so rebuilds the Request: %s", async (_, more) => {
    await using server = await loopback(echo);
    const policies = [{ rebuildsRequest: true, attempt: rebuild }];
    const client = createClient({ baseUrl: server.url, operations, policies, ...transport() });
    const init = { body: { name: "a", ...more }, mediaType: "multipart/form-data" } as const;
    const { data } = await client.POST("/files", init);
    const seen = data as unknown as { text: string; headers: Record<string, string> };
    expect(seen.headers["x-a"]).toBe("b");
    expect(seen.headers["content-length"]).toBe(String(seen.text.length));
    expect(seen.text).toContain('name="name"\r\n\r\na\r\n');
  });

  it("that rebuilds the Request and does not say so is told what it lacks, and nothing is sent", async () => {
    await using server = await loopback(echo);
    const policies = [{ attempt: rebuild }];
    const client = createClient({ baseUrl: server.url, operations, policies, ...transport() });
    const call = client.POST("/files", { body: { name: "a" }, mediaType: "multipart/form-data" });
    await expect(call).rejects.toThrow(/rebuildsRequest: true/);
    expect(server.connections()).toBe(0);
  });

  it("gives an attempt up by a signal that no other fetch gets", async () => {
    await using server = await loopback((request) => request.resume());
    const controllers: ReturnType<typeof attemptController>[] = [];
    const limit: Policy = {
      leavesNothing: true,
      attempt: (request, next) => {
        const controller = attemptController(request);
        controllers.push(controller);
        return next(request, { signal: controller.signal });
      },
    };
    const client = createClient({ baseUrl: server.url, operations, policies: [limit], ...transport() });
    const signals: unknown[] = [];
    const other = (request: Request, init?: RequestInit) => {
      signals.push(init?.signal, request.signal);
      return fetch(request.url, { ...init, method: request.method });
    };
    for (const init of [{}, { fetch: other }]) {
      const outcome = client.GET("/files", init).then(
        () => "answered",
        (error: unknown) => error,
      );
      await until(() => server.asked() === 1);
      const reason = new Error("too long");
      controllers.at(-1)?.abort(reason);
      expect(await outcome).toBe(reason);
      await until(() => server.open() === 0);
    }
    expect(controllers.map(({ signal }) => signal instanceof AbortSignal)).toEqual([false, true]);
    for (const signal of signals) expect(signal).toBeInstanceOf(AbortSignal);
    expect(signals).toHaveLength(2);
  });
});

it("what is no AbortSignal is not typed as one", () => {
  expectTypeOf(attemptController).returns.toHaveProperty("signal").toEqualTypeOf<AttemptSignal>();
  const { signal } = attemptController(new Request("https://files.test"));
  // @ts-expect-error it may be a TransportSignal, which global fetch does not take
  const given: AbortSignal = signal;
  expect("toAbortSignal" in signal ? signal.toAbortSignal() : signal).toBe(given);
});
