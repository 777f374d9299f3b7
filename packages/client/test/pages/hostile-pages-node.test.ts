import { expect, test } from "vitest";
import { ApiError } from "../../src/index.js";
import { pages } from "../../src/pages.js";
import { listsServer, read, things } from "./lists-server.js";

const pagesError = (message: RegExp | string) => ({
  name: "CallError",
  code: "PAGES",
  message: expect.stringMatching(message),
});

test("a token that comes again ends the items with an error", async () => {
  const after: Record<string, string> = { "": "1", 1: "2", 2: "1" };
  await using server = await listsServer((query) => ({
    body: { things: things("a"), next_page_token: after[query.get("next_page_token") ?? ""] },
  }));
  const { ids, error } = await read(pages(server.client, "GET", "/tokens"));
  expect(ids).toBe("aaa");
  expect(error).toMatchObject(pagesError(/^GET \/tokens: the answer names a page that was asked for before/));
});

test.for([2, 9])("so does an offset that is ignored, with a total of %s", async (total) => {
  await using server = await listsServer(() => ({ body: { things: things("a"), offset: 0, total } }));
  const { ids, error } = await read(pages(server.client, "GET", "/offsets"));
  expect([ids, server.asked.length]).toEqual(["a", 2]);
  expect(error).toMatchObject(pagesError(/^GET \/offsets: the server answered the same page twice/));
});

test("a Link header that leads to another origin is not followed", async () => {
  await using server = await listsServer((query, url) => ({
    body: things("a"),
    link: query.size ? "<https://other.example/links?page=3>; rel=next" : `<${url}/links?page=2>; rel=next`,
  }));
  const { ids, error } = await read(pages(server.client, "GET", "/links"));
  expect([ids, server.asked.length]).toEqual(["a", 2]);
  expect(error).toMatchObject(pagesError(/leads to another origin, https:\/\/other\.example, and is not/));
});

test("a Link header that leads to its own page ends with an error", async () => {
  await using server = await listsServer((_, url) => ({
    body: things("a"),
    link: `<${url}/links?page=2>; rel=next`,
  }));
  const { error } = await read(pages(server.client, "GET", "/links"));
  expect(error).toMatchObject(pagesError(/the answer names a page that was asked for before/));
  expect(server.asked).toHaveLength(2);
});

test("a failure in the middle is thrown after the items before it", async () => {
  await using server = await listsServer((query) =>
    query.size ? { status: 500, body: { no: 1 } } : { body: { things: things("ab"), next_page_token: "1" } },
  );
  const { ids, error } = await read(pages(server.client, "GET", "/tokens"));
  expect(ids).toBe("ab");
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 500, path: "/tokens", body: { no: 1 } });
});

test.for<[string, object, RegExp]>([
  ["several lists", { a: [], b: [] }, /GET \/tokens: the answer has several lists: "\/a", "\/b"\. Name the/],
  ["no list", { id: "a" }, /GET \/tokens: the answer has no list\. Name the items, by \{ items: /],
  ["more than came", { a: [], total: 3 }, /has more pages, and how to ask for them is not recognized\. Name/],
])("%s", async ([, body, message]) => {
  await using server = await listsServer(() => ({ body }));
  const init = { params: { query: { page_size: 2 } } };
  expect((await read(pages(server.client, "GET", "/tokens", init))).error).toMatchObject(pagesError(message));
});
