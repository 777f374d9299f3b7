import { createClient } from "@partwise/client";
import { expect, test } from "vitest";
import { perCall } from "../../src/session/per-call.js";

test("each call has its own functions around it, also where several are under way", async () => {
  const calls = perCall();
  const client = createClient<Record<`/${string}`, { get: { responses: { 200: { content: object } } } }>>({
    baseUrl: "http://a.test",
    policies: [
      calls.policy,
      {
        attempt: (request, next, call) => {
          calls.onSend(request, call);
          return next(request);
        },
      },
    ],
    fetch: async () => Response.json({}),
  });
  const seen: string[] = [];
  const send = (name: string) =>
    calls.run(
      {
        attempt: async (request, next) => {
          seen.push(`${name} ${new URL(request.url).pathname}`);
          // The other call goes on in the meantime.
          await Promise.resolve();
          return next(request);
        },
        begin: () => void seen.push(`${name} begins`),
      },
      () => client.GET(`/${name}`),
    );
  await Promise.all([send("a"), send("b")]);
  await client.GET("/none");
  expect(seen.filter((each) => each.startsWith("a"))).toEqual(["a /a", "a begins"]);
  expect(seen.filter((each) => each.startsWith("b"))).toEqual(["b /b", "b begins"]);
  expect(seen).toHaveLength(4);
});
