// Only on Node can a test take the files away that a page loads on use.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CallError } from "../../src/index.js";
import { json, observedClient } from "../helpers/observed-client.js";

beforeEach(() => {
  vi.doMock("../../src/parameters/described-call.js", () => {
    throw new Error("gone");
  });
});
afterEach(() => {
  vi.doUnmock("../../src/parameters/described-call.js");
});

test.each([
  ["text", { tag: "a b/c?é🎨" }, "tag=a%20b%2Fc%3F%C3%A9%F0%9F%8E%A8"],
  ["a number, a boolean and null", { limit: 2, "a-b.c~d_e": false, other: null }, "limit=2&a-b.c~d_e=false"],
  ["a list of text", { tag: ["a", "b c"], none: [] }, "tag=a&tag=b%20c"],
])("nothing is loaded for %s in a query", async (_, query, want) => {
  const { client, observed } = observedClient(() => json([]));
  await client.GET("/files", { params: { query: query as { limit: number } } });
  expect(observed[0]?.request.url).toBe(`https://files.test/v1/files?${want}`);
});

test("nothing is loaded for text in a path and a header", async () => {
  const { client, observed } = observedClient();
  const header = { "X-A": "a (b) 'c'", "X-B": 5, "X-C": undefined };
  await client.DELETE("/files/{fileId}", { params: { path: { fileId: "a/b" }, header } as never });
  const { url, headers } = observed[0]?.request ?? new Request("http://none.test");
  expect([url, headers.get("x-a"), headers.get("x-b")]).toEqual([
    "https://files.test/v1/files/a%2Fb",
    "a (b) 'c'",
    "5",
  ]);
});

test("what is not plain is refused without the code, and sent once the code is there", async () => {
  const { client, observed } = observedClient(() => json([]));
  const sent = () => client.GET("/files", { params: { query: { tag: ["it's"] } } });
  const error: unknown = await sent().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CallError);
  expect(error).toMatchObject({
    code: "NOT_LOADED",
    message:
      "Code that encodes parameters could not be loaded. Reload the page, or deploy all files; in Jest, require the client.",
  });
  expect(observed).toEqual([]);

  vi.doUnmock("../../src/parameters/described-call.js");
  await sent();
  expect(observed[0]?.request.url).toBe("https://files.test/v1/files?tag=it%27s");
});
