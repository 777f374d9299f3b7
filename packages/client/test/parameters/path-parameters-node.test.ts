import { beforeAll, describe, expect, it } from "vitest";
import type { Operations } from "../../src/index.js";
import { described, get, sent } from "../helpers/described.js";

const id = { name: "id", in: "path", required: true, schema: {} };
const named = (name: string, more: object = {}) => ({ ...id, name, ...more });

let operations: Operations;
beforeAll(async () => {
  const found = await described({
    "/groups/{id}": get(id),
    "/groups/{id}/members": get(id),
    "/label/{id}": get({ ...id, style: "label" }),
    "/matrix/{id}": get({ ...id, style: "matrix", explode: true }),
    "/json/{id}": get({ name: "id", in: "path", required: true, content: { "application/json": {} } }),
    "/reserved/{id}": get({ ...id, allowReserved: true }),
    "/dots/{a}{b}": get(named("a"), named("b")),
    "/dots/.{a}": get(named("a")),
    "/dots/%2E{a}": get(named("a")),
    "/named/{a}.{b}": get(named("a"), named("b")),
    "/undeclared/{a}": get(),
    "/files/{path:.+}": get(),
    "/declared/{path:.+}": get(named("path")),
    "/exact/{path:.+}": get(named("path:.+")),
    "/digits/{id:[0-9]{3}}/x": get(),
    "/greedy/{path+}": get(),
    "/reserved/{+path}": get(),
    "/exploded/{;id*}": get(),
    "/search?type=user": get({ name: "page", in: "query", schema: {} }),
    "/search?type={type}&q={q}&page={page}": get({ name: "page", in: "query", schema: {} }),
    "/action#create": get({ name: "page", in: "query", schema: {} }),
    "/day/{id}": get({ ...id, schema: { type: "string", format: "date" } }),
  });
  operations = found.operations;
});

const cycle: unknown[] = [];
cycle.push(cycle);

describe("what leaves no segment, or another one, is refused", () => {
  const values: [string, unknown][] = [
    ["a missing value", undefined],
    ["null", null],
    ["empty text", ""],
    ["a dot", "."],
    ["two dots", ".."],
    ["an array of two dots", [".."]],
    ["an empty array", []],
    ["an empty object", {}],
    ["an array of empty text", [""]],
    ["an array of null", [null]],
    ["half of a surrogate pair", "a\ud800"],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["a function", () => "a"],
    ["a symbol", Symbol("a")],
    ["an invalid Date", new Date(Number.NaN)],
    ["a Map", new Map([["a", 1]])],
    ["bytes", new Uint8Array([1])],
    ["a cycle", cycle],
    ["an object with a function", { a: () => 1 }],
    ["an object whose toJSON gives two dots", { toJSON: () => ".." }],
  ];
  for (const [what, given] of values) {
    it.each([
      ["with operations", true],
      ["without operations", false],
    ])(`${what}, %s`, async (_, has) => {
      for (const path of ["/groups/{id}", "/groups/{id}/members"]) {
        await expect(sent(has ? operations : undefined, path, { path: { id: given } })).rejects.toMatchObject(
          {
            name: "CallError",
            code: "PATH_PARAMETER",
            message: expect.stringContaining('"id" of /groups/{id}'),
          },
        );
      }
      await expect(sent(has ? operations : undefined, "/groups/{id}")).rejects.toMatchObject({
        code: "PATH_PARAMETER",
      });
    });
  }

  it.each([
    ["/label/{id}", { id: "" }],
    ["/label/{id}", { id: "." }],
    ["/dots/{a}{b}", { a: ".", b: "." }],
    ["/dots/.{a}", { a: "." }],
    ["/dots/%2E{a}", { a: "." }],
    ["/reserved/{id}", { id: "%2e%2E" }],
    ["/matrix/{id}", { id: [] }],
  ])("%s with %j", async (path, values) => {
    await expect(sent(operations, path, { path: values })).rejects.toMatchObject({
      code: "PATH_PARAMETER",
      message: expect.stringContaining(path),
    });
  });

  it("without a word of the value", async () => {
    const call = sent(operations, "/groups/{id}", { path: { id: ["secret", () => "secret"] } });
    await expect(call).rejects.toMatchObject({ message: expect.not.stringContaining("secret") });
  });
});

describe("what is one segment is sent", () => {
  it.each([
    ["/groups/{id}", { id: "%2e%2e" }, "/groups/%252e%252e"],
    ["/groups/{id}", { id: "..." }, "/groups/..."],
    ["/groups/{id}", { id: "a/../b?c#d\\e" }, "/groups/a%2F..%2Fb%3Fc%23d%5Ce"],
    ["/groups/{id}", { id: "!'()*" }, "/groups/%21%27%28%29%2A"],
    ["/groups/{id}", { id: true }, "/groups/true"],
    ["/groups/{id}", { id: -0 }, "/groups/0"],
    ["/groups/{id}", { id: 12n }, "/groups/12"],
    ["/groups/{id}", { id: Object.assign(Object.create(null), { a: "b" }) }, "/groups/a,b"],
    ["/groups/{id}", { id: { toJSON: () => "a" } }, "/groups/a"],
    ["/label/{id}", { id: "a" }, "/label/.a"],
    ["/label/{id}", { id: ".a" }, "/label/..a"],
    ["/matrix/{id}", { id: "" }, "/matrix/;id"],
    ["/json/{id}", { id: { a: ["/", "é"] } }, "/json/%7B%22a%22%3A%5B%22%2F%22%2C%22%C3%A9%22%5D%7D"],
    ["/json/{id}", { id: "" }, "/json/%22%22"],
    [
      "/reserved/{id}",
      { id: ":/?#[]@!$&'()*+,;=%20%x y" },
      "/reserved/:%2F%3F%23%5B%5D@!$&'()*+,;=%20%25x%20y",
    ],
    ["/reserved/{id}", { id: ["a/b", "c"] }, "/reserved/a%2Fb,c"],
    ["/dots/{a}{b}", { a: ".", b: "a" }, "/dots/.a"],
    ["/dots/.{a}", { a: "a" }, "/dots/.a"],
    ["/named/{a}.{b}", { a: "a", b: "." }, "/named/a.."],
    ["/day/{id}", { id: new Date("2026-01-02T23:59:59Z") }, "/day/2026-01-02"],
    ["/day/{id}", { id: "2026-01-02" }, "/day/2026-01-02"],
  ])("%s with %o", async (path, values, want) => {
    expect((await sent(operations, path, { path: values })).target).toBe(want);
  });

  it.each([
    ["$&", "%24%26"],
    ["a b", "a%20b"],
    ["!'()*", "!'()*"],
    [["a", "b c"], "a,b%20c"],
    [{ a: "b" }, "a,b"],
    [true, "true"],
    [new Date("2026-01-02T03:04:05Z"), "2026-01-02T03%3A04%3A05.000Z"],
    ["%2e%2e", "%252e%252e"],
  ])("%o without operations, as openapi-fetch writes it", async (value, want) => {
    expect((await sent(undefined, "/groups/{id}", { path: { id: value } })).target).toBe(`/groups/${want}`);
  });
});

describe("a template that says more, or less, than its parameters", () => {
  it.each([
    ["/undeclared/{a}", { a: "x y" }, "/undeclared/x%20y"],
    ["/files/{path:.+}", { path: "a/b" }, "/files/a%2Fb"],
    ["/declared/{path:.+}", { path: "a/b" }, "/declared/a%2Fb"],
    ["/exact/{path:.+}", { "path:.+": "a/b" }, "/exact/a%2Fb"],
    ["/digits/{id:[0-9]{3}}/x", { id: 123 }, "/digits/123/x"],
    ["/greedy/{path+}", { path: "a/b" }, "/greedy/a%2Fb"],
    ["/reserved/{+path}", { path: "a/b" }, "/reserved/a%2Fb"],
    ["/exploded/{;id*}", { id: ["a", "b"] }, "/exploded/;id=a;id=b"],
  ])("%s with %j", async (path, values, want) => {
    expect((await sent(operations, path, { path: values })).target).toBe(want);
  });

  it.each([
    ["/search?type=user", {}, "/search?type=user"],
    ["/search?type=user", { query: { page: 2 } }, "/search?type=user&page=2"],
    [
      "/search?type={type}&q={q}&page={page}",
      { path: { type: "", q: "a&b" }, query: { page: 2 } },
      "/search?type=&q=a%26b&page=2",
    ],
    ["/action#create", { query: { page: 2 } }, "/action?page=2"],
  ])("%s with %j: the query goes before that of the parameters", async (path, params, want) => {
    expect((await sent(operations, path, params)).target).toBe(want);
  });

  it("is refused where a value is missing", async () => {
    const path = "/search?type={type}&q={q}&page={page}";
    await expect(sent(operations, path, { path: { type: "a" } })).rejects.toMatchObject({
      code: "PATH_PARAMETER",
      message: expect.stringContaining('"q"'),
    });
  });
});

describe("a pathSerializer of the caller's", () => {
  const pathSerializer = (path: string, { id }: Readonly<Record<string, unknown>>) =>
    path.replace(/\{id\}/, `[${String(id)}]`);

  it("wins, at the client and at the call, whatever the value is", async () => {
    const label = { path: { id: "a" }, query: {} };
    expect((await sent(operations, "/label/{id}", label, { pathSerializer })).target).toBe("/label/[a]");
    expect((await sent(operations, "/label/{id}", label, { call: { pathSerializer } })).target).toBe(
      "/label/[a]",
    );
    const list = { path: { id: ["..", "b"] } };
    expect((await sent(operations, "/groups/{id}", list, { pathSerializer })).target).toBe("/groups/[..,b]");
  });

  it("is not asked for a value that is missing or a dot segment", async () => {
    for (const given of ["..", "", undefined]) {
      await expect(
        sent(operations, "/groups/{id}", { path: { id: given } }, { pathSerializer }),
      ).rejects.toMatchObject({ code: "PATH_PARAMETER" });
    }
  });
});

it("a base URL with braces is filled as openapi-fetch does it", async () => {
  const client = { baseUrl: "http://api.test/{id}" };
  const { url } = await sent(operations, "/label/{id}", { path: { id: "a" } }, client);
  expect(url).toBe("http://api.test/a/label/.a");
});
