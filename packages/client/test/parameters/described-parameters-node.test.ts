import { beforeAll, describe, expect, it } from "vitest";
import { createClient, type Operations } from "../../src/index.js";
import { described, get, sent } from "../helpers/described.js";

const json = (schema: object = {}) => ({ content: { "application/json": { schema } } });
const query = (name: string, more: object = { schema: {} }) => ({ name, in: "query", ...more });
const header = (name: string, more: object = { schema: {} }) => ({ name, in: "header", ...more });
const cookie = (name: string, more: object = { schema: {} }) => ({ name, in: "cookie", ...more });
const day = { type: "string", format: "date" };
const moment = { type: "string", format: "date-time" };
const date = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));

let operations: Operations;
beforeAll(async () => {
  const form = { content: { "application/x-www-form-urlencoded": { schema: { type: "object" } } } };
  const found = await described(
    {
      "/plain": get(query("a"), query("b"), header("X-A")),
      "/names": get(query("filter[é]", { schema: {}, explode: false }), query("$top"), query("a&b")),
      "/content": get(
        query("where", json()),
        query("text", { content: { "text/csv": {} } }),
        query("form", form),
        header("X-Where", json()),
        header("X-Text", { content: { "text/plain": {} } }),
        cookie("where", json()),
        cookie("text", { content: { "text/plain": {} } }),
      ),
      "/reserved": get(query("u", { allowReserved: true, schema: {} })),
      "/empty": get(query("flag", { allowEmptyValue: true, schema: { type: "boolean" } })),
      "/dates": get(
        query("day", { schema: day }),
        query("at", { schema: moment }),
        query("days", { explode: false, schema: { type: "array", items: day } }),
        query("range", {
          style: "deepObject",
          schema: {
            type: "object",
            properties: { from: day, to: moment, list: { type: "array", items: day } },
          },
        }),
        query("where", json({ type: "object", additionalProperties: day })),
        header("X-Day", { schema: day }),
        cookie("day", { schema: { $ref: "#/components/schemas/Day" } }),
      ),
      "/cookies": get(cookie("session"), cookie("raw", { style: "cookie", schema: {} }), header("Cookie")),
      "/ignored": {
        post: {
          parameters: [
            header("Content-Type", { required: true, schema: {} }),
            header("accept"),
            header("AUTHORIZATION"),
            header("X-Kept"),
          ],
          requestBody: {
            content: { "multipart/form-data": { schema: { properties: { a: { type: "string" } } } } },
          },
          responses: { "204": { description: "Nothing." } },
        },
      },
      "/whole/json": get({ name: "q", in: "querystring", ...json() }),
      "/whole/form": get({
        name: "q",
        in: "querystring",
        content: {
          "application/x-www-form-urlencoded": {
            schema: {
              type: "object",
              properties: { foo: { type: "string" }, tags: { type: "array", items: day } },
            },
            encoding: { tags: { style: "form", explode: false } },
          },
        },
      }),
      "/whole/text": get({ name: "q", in: "querystring", content: { "application/jsonpath": {} } }),
      "/shared/{id}": {
        parameters: [
          { $ref: "#/components/parameters/Ids" },
          { name: "id", in: "path", required: true, style: "label", schema: {} },
          header("x-list", { explode: true, schema: { type: "object" } }),
        ],
        get: { responses: { "204": { description: "Nothing." } } },
        put: {
          parameters: [
            query("ids", { style: "pipeDelimited", schema: { type: "array", items: {} } }),
            header("X-List"),
          ],
          responses: { "204": { description: "Nothing." } },
        },
      },
    },
    "3.2.0",
    {
      components: {
        schemas: { Day: day },
        parameters: { Ids: query("ids", { explode: false, schema: { type: "array", items: {} } }) },
      },
    },
  );
  operations = found.operations;
});

describe("a query", () => {
  it.each([
    ["/plain", { a: "x!", b: ["y", 1, true] }, "a=x%21&b=y&b=1&b=true"],
    ["/plain", { a: { b: "c" } }, "b=c"],
    ["/plain", { b: ["x", null, "y"], a: undefined }, "b=x&b=y"],
    ["/plain", { a: date, b: [date] }, "a=2026-01-02T03%3A04%3A05.000Z&b=2026-01-02T03%3A04%3A05.000Z"],
    ["/plain", { a: "é", b: ["ü"] }, "a=%C3%A9&b=%C3%BC"],
    ["/names", { "filter[é]": ["a", "b"], $top: 1, "a&b": "c" }, "filter%5B%C3%A9%5D=a,b&%24top=1&a%26b=c"],
    [
      "/content",
      { where: { a: [1, "é"], b: null } },
      "where=%7B%22a%22%3A%5B1%2C%22%C3%A9%22%5D%2C%22b%22%3Anull%7D",
    ],
    ["/content", { where: "text" }, "where=%22text%22"],
    ["/content", { text: "a,b c" }, "text=a%2Cb%20c"],
    ["/content", { form: { a: "b c", d: ["e", "f"] } }, "form=a%3Db%2Bc%26d%3De%26d%3Df"],
    [
      "/reserved",
      { u: "http://x.test/a?b=c&d#e[f]+%20% é" },
      "u=http://x.test/a?b%3Dc%26d%23e%5Bf%5D%2B%20%25%20%C3%A9",
    ],
    ["/reserved", { u: ["a/b", "c,d"] }, "u=a/b&u=c,d"],
    ["/empty", { flag: "" }, "flag="],
    ["/empty", { flag: true }, "flag=true"],
    [
      "/dates",
      { day: date, at: date, days: [date, "2026-01-03"] },
      "day=2026-01-02&at=2026-01-02T03%3A04%3A05.000Z&days=2026-01-02,2026-01-03",
    ],
    [
      "/dates",
      { range: { from: date, to: date, list: [date] } },
      "range%5Bfrom%5D=2026-01-02&range%5Bto%5D=2026-01-02T03%3A04%3A05.000Z&range%5Blist%5D%5B0%5D=2026-01-02",
    ],
    ["/dates", { where: { any: date } }, "where=%7B%22any%22%3A%222026-01-02%22%7D"],
  ])("of %s for %j", async (path, values, want) => {
    expect((await sent(operations, path, { query: values })).target).toBe(`${path}?${want}`);
  });

  it.each([
    ["/whole/json", { numbers: [1, 2], flag: null }, "%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D"],
    ["/whole/form", { foo: "a + b", tags: ["2026-01-02", date] }, "foo=a+%2B+b&tags=2026-01-02,2026-01-02"],
    ["/whole/text", "$.a.b[1:1]", "%24.a.b%5B1%3A1%5D"],
  ])("that is one parameter, of %s", async (path, value, want) => {
    expect((await sent(operations, path, { querystring: { q: value } })).target).toBe(`${path}?${want}`);
    expect((await sent(operations, path, {})).target).toBe(path);
    const beside = { querystring: { q: value }, query: { key: "k" } };
    expect((await sent(operations, path, beside)).target).toBe(`${path}?${want}&key=k`);
  });

  it.each([
    ["NaN", Number.NaN, "NaN"],
    ["a function", () => 1, "a function"],
    ["a symbol", Symbol("s"), "a symbol"],
    ["a Map", new Map(), "a Map"],
    ["a Blob", new Blob(), "a Blob"],
    ["half of a surrogate pair", "\udc00", "half of a surrogate pair"],
    ["one inside of an array", ["\udc00"], "half of a surrogate pair"],
    ["an invalid Date", [new Date("x")], "an invalid Date"],
  ])("refuses %s by name, before anything is sent", async (_, value, kind) => {
    await expect(sent(operations, "/plain", { query: { a: value } })).rejects.toMatchObject({
      name: "CallError",
      code: "PARAMETER",
      message: expect.stringMatching(
        new RegExp(`^Query parameter "a" of /plain cannot be sent\\..*got ${kind}`),
      ),
    });
  });

  it("is left to a serializer of the caller's", async () => {
    const querySerializer = (values: object) => `own=${Object.keys(values)}`;
    const given = { query: { a: { b: 1 }, b: [date] } };
    const where = { query: { where: { a: 1 } } };
    expect((await sent(operations, "/plain", given, { querySerializer })).target).toBe("/plain?own=a,b");
    expect((await sent(operations, "/content", where, { call: { querySerializer } })).target).toBe(
      "/content?own=where",
    );
    const options = { querySerializer: { object: { style: "form", explode: false } } } as const;
    expect((await sent(operations, "/content", where, options)).target).toBe("/content?where=a,1");
  });

  it("stays as openapi-fetch writes it without operations, but for Dates", async () => {
    const values = { a: { b: "c!" }, "d[e]": "f", g: ["h", "i"], at: date, deep: { at: date } };
    expect((await sent(undefined, "/plain", { query: values })).target).toBe(
      "/plain?a[b]=c!&d[e]=f&g=h&g=i&at=2026-01-02T03%3A04%3A05.000Z&deep[at]=2026-01-02T03%3A04%3A05.000Z",
    );
  });
});

describe("headers", () => {
  it.each([
    ["/content", { "X-Where": { a: "é\n€" } }, { "x-where": '{"a":"\\u00e9\\n\\u20ac"}' }],
    ["/content", { "x-where": [1, 2], "X-TEXT": "a, b" }, { "x-where": "[1,2]", "x-text": "a, b" }],
    ["/dates", { "X-Day": date }, { "x-day": "2026-01-02" }],
    ["/plain", { "X-A": 5, other: true, list: [1, 2] }, { "x-a": "5", other: "true", list: "1,2" }],
    ["/plain", { "X-A": "é" }, { "x-a": "é" }],
  ])("of %s for %j", async (path, values, want) => {
    expect(Object.fromEntries((await sent(operations, path, { header: values })).headers)).toEqual(want);
  });

  it.each(["€", "a\r\nb: c", "a\nb", "\0", "\u007f"])("refuse %j by name", async (value) => {
    for (const name of ["X-A", "X-Text"]) {
      const call = sent(operations, name === "X-A" ? "/plain" : "/content", {
        header: { [name]: [value].at(0) },
      });
      await expect(call).rejects.toMatchObject({
        code: "PARAMETER",
        message: expect.stringMatching(
          new RegExp(`^Header parameter "${name}" of /\\w+ cannot be sent\\..*Latin-1`),
        ),
      });
    }
  });

  it("keep null as a header of the client's that is not sent", async () => {
    const options = { headers: { "X-A": "client" } };
    const { headers } = await sent(
      operations,
      "/content",
      { header: { "X-A": null, "X-Where": 1 } },
      options,
    );
    expect(Object.fromEntries(headers)).toEqual({ "x-where": "1" });
  });

  it("named Content-Type, Accept and Authorization are ignored, and the boundary is kept", async () => {
    const observed: Request[] = [];
    const client = createClient({
      baseUrl: "http://api.test",
      operations,
      headers: { Authorization: "the client's" },
      fetch: async (request) => {
        observed.push(request);
        return new Response(null, { status: 204 });
      },
    });
    const ignored = { "content-type": "text/plain", Accept: "text/x", Authorization: "the parameter's" };
    const params = { header: { ...ignored, "X-Kept": "yes" } };
    const request = client.request as unknown as (...call: unknown[]) => Promise<unknown>;
    await request("post", "/ignored", { params, body: { a: "b" } });
    const headers = observed[0]?.headers;
    const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers?.get("content-type") ?? "")?.[1];
    expect(await observed[0]?.text()).toContain(`--${boundary}\r\n`);
    expect([headers?.get("accept"), headers?.get("authorization"), headers?.get("x-kept")]).toEqual([
      null,
      "the client's",
      "yes",
    ]);
  });
});

describe("cookies", () => {
  const cookieOf = async (...call: Parameters<typeof sent>) => (await sent(...call)).headers.get("cookie");

  it.each([
    ["/cookies", { session: "s" }, "session=s"],
    ["/cookies", { session: "a;b", raw: "c%3B d" }, "session=a%3Bb; raw=c%3B d"],
    ["/cookies", { session: null, raw: undefined }, null],
    ["/content", { where: { a: ";" }, text: "a b" }, "where=%7B%22a%22%3A%22%3B%22%7D; text=a b"],
    ["/dates", { day: date }, "day=2026-01-02"],
  ])("of %s for %j", async (path, values, want) => {
    expect(await cookieOf(operations, path, { cookie: values })).toBe(want);
  });

  it("stand beside those that a header names", async () => {
    const params = { cookie: { session: "s" } };
    const client = { headers: { cookie: "client=1" } };
    const call = { call: { headers: [["Cookie", "call=1"]] } };
    expect(await cookieOf(operations, "/cookies", params, client)).toBe("client=1; session=s");
    expect(await cookieOf(operations, "/cookies", params, call)).toBe("call=1; session=s");
    expect(await cookieOf(operations, "/cookies", { ...params, header: { Cookie: "own=1" } }, client)).toBe(
      "client=1; own=1; session=s",
    );
  });

  it.each(["a;b", "a\nb", "€"])("of style cookie refuse %j by name", async (value) => {
    await expect(sent(operations, "/cookies", { cookie: { raw: value } })).rejects.toMatchObject({
      code: "PARAMETER",
      message: expect.stringMatching(/^Cookie parameter "raw" of \/cookies cannot be sent\./),
    });
  });

  it("are refused where the runtime drops them without a word, as a browser does, before anything is sent", async () => {
    class BrowserRequest extends Request {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        const headers = new Headers(init?.headers);
        headers.delete("cookie");
        super(input, { ...init, headers });
      }
    }
    const options = { Request: BrowserRequest };
    await expect(
      sent(operations, "/cookies", { cookie: { session: "secret" } }, options),
    ).rejects.toMatchObject({
      code: "PARAMETER",
      message:
        'Cookie parameter "session" of /cookies cannot be sent: this runtime drops every Cookie header but its own. Leave it out, and pass `credentials` to have the runtime send the cookies that it has.',
    });
    expect(await cookieOf(operations, "/cookies", { cookie: {} }, options)).toBeNull();
  });
});

describe("parameters of a path item", () => {
  it("hold for its operations, unless one has its own of the same name", async () => {
    const params = { path: { id: "a" }, query: { ids: [1, 2] }, header: { "X-List": { a: 1 } } };
    const shared = await sent(operations, "/shared/{id}", params);
    expect([shared.target, shared.headers.get("x-list")]).toEqual(["/shared/.a?ids=1,2", "a=1"]);
    const observed: string[] = [];
    const client = createClient({
      baseUrl: "http://api.test",
      operations,
      fetch: async ({ url, headers }) => {
        observed.push(url, headers.get("x-list") ?? "");
        return new Response(null, { status: 204 });
      },
    });
    await (client.request as unknown as (...call: unknown[]) => Promise<unknown>)("put", "/shared/{id}", {
      params,
    });
    expect(observed).toEqual(["http://api.test/shared/.a?ids=1%7C2", "a,1"]);
  });
});
