import { beforeAll, describe, expect, it } from "vitest";
import type { Operations } from "../../src/index.js";
import { described, get, sent } from "../helpers/described.js";

const form = (schema: object) => ({ content: { "application/x-www-form-urlencoded": { schema } } });
const date = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));

let operations: Operations;
beforeAll(async () => {
  const whole = { name: "q", in: "querystring" };
  const either = {
    oneOf: [
      { type: "string", format: "date" },
      { type: "string", format: "date-time" },
    ],
  };
  const path = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });
  ({ operations } = await described({
    "/form": get({ ...whole, ...form({ type: "object" }) }),
    "/text": get({ ...whole, ...form({ type: "string" }) }),
    "/any": get({ name: "v", in: "query", content: { "*/*": { schema: { type: "object" } } } }),
    "/either": get({ name: "v", in: "query", schema: either }),
    "/list": get({ name: "v", in: "query", schema: { type: "array", items: either } }),
    "/own/{constructor}": get(path("constructor"), { name: "v", in: "query", explode: false, schema: {} }),
    "/own/{__proto__}": get(path("__proto__"), { name: "v", in: "query", explode: false, schema: {} }),
  }));
});

describe("the whole query as a form", () => {
  it.each([
    ["/form", "a=b%20c&d=e+f", "a=b%20c&d=e+f"],
    ["/text", "a=b c&d=\u00e9#x", "a=b%20c&d=%C3%A9%23x"],
    ["/text", new URLSearchParams({ a: "b c", d: "e&f" }), "a=b+c&d=e%26f"],
    [
      "/form",
      new URLSearchParams([
        ["a", "1"],
        ["a", "2"],
      ]),
      "a=1&a=2",
    ],
  ])("of %s is sent as it is where it is one already", async (path, value, want) => {
    expect((await sent(operations, path, { querystring: { q: value } })).target).toBe(`${path}?${want}`);
  });

  it("is none where it is empty", async () => {
    expect((await sent(operations, "/form", { querystring: { q: new URLSearchParams() } })).target).toBe(
      "/form",
    );
  });
});

it("an object in any media type is JSON, and text is text", async () => {
  expect((await sent(operations, "/any", { query: { v: { a: 1 } } })).target).toBe(
    "/any?v=%7B%22a%22%3A1%7D",
  );
  expect((await sent(operations, "/any", { query: { v: "a b" } })).target).toBe("/any?v=a%20b");
});

it("a Date loses nothing where a date with its time may be sent, too", async () => {
  const text = "2026-01-02T03%3A04%3A05.000Z";
  expect((await sent(operations, "/either", { query: { v: date } })).target).toBe(`/either?v=${text}`);
  expect((await sent(operations, "/list", { query: { v: [date] } })).target).toBe(`/list?v=${text}`);
});

describe("a path parameter with the name of what every object has", () => {
  it.each(["/own/{constructor}", "/own/{__proto__}"])("is missing unless it is given: %s", async (path) => {
    await expect(sent(operations, path, { path: {} })).rejects.toMatchObject({
      code: "PATH_PARAMETER",
      message: expect.stringContaining("is missing"),
    });
    const [, name = ""] = /\{(.*)\}/.exec(path) ?? [];
    const given = JSON.parse(`{${JSON.stringify(name)}:"x"}`);
    expect((await sent(operations, path, { path: given })).target).toBe("/own/x");
  });
});
