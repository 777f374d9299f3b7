import { describe, expect, test } from "vitest";
import { importItems, importRequest, operationOf } from "../helpers/import-request.js";

describe("paths and servers", () => {
  test.each([
    ["https://a.test/v1/b", "https://a.test", "/v1/b"],
    ["https://a.test:8443/b", "https://a.test:8443", "/b"],
    ["https://a.test/b/:id", "https://a.test", "/b/{id}"],
    ["https://a.test/b/{{id}}", "https://a.test", "/b/{id}"],
    ["https://a.test/b/{{ id }}/c", "https://a.test", "/b/{id}/c"],
    ["https://a.test/b/:id.json", "https://a.test", "/b/{id}.json"],
    ["https://a.test/b/:bookId/c/:id", "https://a.test", "/b/{bookId}/c/{id}"],
    ["https://a.test/b/{{id}}/c/{{id}}", "https://a.test", "/b/{id}/c/{id2}"],
    ["https://a.test/b/{id}", "https://a.test", "/b/{id}"],
    ["https://a.test/b/", "https://a.test", "/b"],
    ["https://a.test", "https://a.test", "/"],
    ["{{base}}/b", "https://a.test/v2", "/b"],
    ["{{slash}}/b", "https://a.test", "/b"],
    ["{{host}}/b", "https://a.test", "/b"],
    ["http://{{domain}}/b", "http://{domain}", "/b"],
    ["https://a.test/{{version}}/b", "https://a.test/{version}", "/b"],
    ["https://a.test/b#c", "https://a.test", "/b"],
  ])("%s", (url, server, path) => {
    const variable = Object.entries({
      base: "https://a.test/v2/",
      slash: "https://a.test/",
      host: "a.test",
      domain: "b.test",
      version: "v3",
    }).map(([key, value]) => ({ key, value }));
    const { servers, paths } = importRequest({ method: "GET", url }, [], { variable }).document;
    expect([servers, Object.keys(paths)]).toMatchObject([[{ url: server }], [path]]);
  });

  test("the variables of a server have their values", () => {
    const variable = [{ key: "domain", value: "b.test", description: "Where." }];
    const { servers } = importRequest({ method: "GET", url: "http://{{domain}}/b" }, [], {
      variable,
    }).document;
    expect(servers).toEqual([
      { url: "http://{domain}", variables: { domain: { default: "b.test", description: "Where." } } },
    ]);
  });

  test("an address with a variable inside a variable is no URL, and marked", () => {
    const { servers, paths } = importRequest({ method: "GET", url: "https://{{host.{{one}}}}/b" }).document;
    expect([servers, Object.keys(paths)]).toEqual([
      [{ url: "/", "x-review": "the address of the API is no URL: write it here" }],
      ["/b"],
    ]);
  });

  test("the URL in pieces, without its text", () => {
    const url = { protocol: "https", host: ["a", "test"], port: "8443", path: ["b", ":id"], query: [] };
    const { servers, paths } = importRequest({ method: "GET", url }).document;
    expect([servers, Object.keys(paths)]).toEqual([[{ url: "https://a.test:8443" }], ["/b/{id}"]]);
  });

  test("a request that is a URL alone is a GET", () => {
    expect(importRequest("https://a.test/b").document.paths).toMatchObject({ "/b": { get: {} } });
  });

  test("an operation that is called on two servers names both", () => {
    const item = (name: string, url: string) => ({ name, request: { method: "GET", url } });
    const { paths } = importItems([
      item("a", "https://a.test/a"),
      item("b", "https://a.test/b"),
      item("b again", "https://sandbox.test/b"),
    ]).document;
    expect(paths["/b"]?.get).toMatchObject({
      servers: [{ url: "https://a.test" }, { url: "https://sandbox.test" }],
    });
  });

  test("servers that differ belong to their operations", () => {
    const item = (name: string, url: string) => ({ name, request: { method: "GET", url } });
    const { document } = importItems([
      item("a", "https://a.test/a"),
      item("b", "https://a.test/b"),
      item("c", "https://c.test/c"),
    ]);
    expect(document).toMatchObject({
      servers: [{ url: "https://a.test" }],
      paths: { "/c": { get: { servers: [{ url: "https://c.test" }] } } },
    });
    expect(document.paths["/a"]?.get).not.toHaveProperty("servers");
  });
});

describe("parameters", () => {
  const parametersOf = (request: object) => operationOf({ method: "GET", ...request }).parameters;

  test("path variables have descriptions and samples, and are required", () => {
    const url = {
      raw: "https://a.test/b/:id",
      variable: [{ key: "id", value: "7", description: "Which." }],
    };
    expect(parametersOf({ url })).toEqual([
      {
        name: "id",
        in: "path",
        required: true,
        description: "Which.",
        schema: { type: "integer", examples: [7] },
        "x-review": 'type integer is read from the sample "7"',
      },
    ]);
  });

  test("query: marks, disabled ones, repeated names", () => {
    const query = [
      { key: "q", value: "a b", description: "(Required) What." },
      { key: "page", value: "1", disabled: true },
      { key: "tag", value: "x" },
      { key: "tag", value: "y" },
    ];
    expect(parametersOf({ url: { raw: "https://a.test/b?q=a%20b", query } })).toMatchObject([
      { name: "q", in: "query", required: true, description: "What." },
      { name: "page", in: "query", schema: { type: "integer" } },
      { name: "tag", in: "query", schema: { type: "array" } },
    ]);
  });

  test("headers: Content-Type, Accept, Authorization and what clients set are none", () => {
    const names = ["Content-Type", "Accept", "authorization", "Host", "User-Agent", "Postman-Token", "X-Own"];
    const header = [
      ...names.map((key) => ({ key, value: "1" })),
      { key: "X-Off", value: "", disabled: true },
    ];
    expect(parametersOf({ url: "https://a.test/b", header })?.map(({ name }) => name)).toEqual([
      "X-Own",
      "X-Off",
    ]);
  });

  test("a header that can have no such name is left out, and said so", () => {
    const header = [{ key: "FSPIOP -Source", value: "1" }];
    const { parameters, ...operation } = operationOf({ method: "GET", url: "https://a.test/b", header });
    expect(parameters).toBeUndefined();
    expect(operation).toMatchObject({
      "x-review": expect.arrayContaining(['no header can have the name "FSPIOP -Source": it is left out']),
    });
  });

  test("variables are parameters where they are a segment, and gone where they are a value", () => {
    const { parameters } = operationOf({ method: "GET", url: "https://a.test/b/{{id}}?c={{other}}" });
    expect(parameters).toMatchObject([
      { name: "id", in: "path", schema: { type: "string" } },
      { name: "c", in: "query", schema: { type: "string" } },
    ]);
    expect(JSON.stringify(parameters)).not.toContain("{{");
  });
});

describe("variables", () => {
  test("one that is unset, or needs itself, is told", () => {
    const variable = [
      { key: "a", value: "{{b}}" },
      { key: "b", value: "{{a}}" },
    ];
    const { warnings, reviews } = importRequest({ method: "GET", url: "{{base}}/{{a}}" }, [], { variable });
    expect(warnings).toContainEqual({
      place: "a.json",
      message: expect.stringMatching(/^the variable [ab] needs itself; it is taken for unset$/),
    });
    expect(reviews).toContainEqual({
      pointer: "/servers/0",
      reason: "the variable base, the address of the API, has no value: write it here",
    });
  });

  test("where tokens are asked for is no secret", () => {
    const variable = [{ key: "authUrl", value: "https://login.test" }];
    const { servers } = importRequest({ method: "POST", url: "{{authUrl}}/token" }, [], {
      variable,
    }).document;
    expect(servers).toEqual([{ url: "https://login.test" }]);
  });

  test("of a folder come before those of the collection; disabled ones have no value", () => {
    const inner = {
      name: "F",
      variable: [{ key: "host", value: "inner.test" }],
      item: [{ name: "a", request: { method: "GET", url: "https://{{host}}/a" } }],
    };
    const { servers } = importItems([inner], {
      variable: [
        { key: "host", value: "outer.test" },
        { key: "off", value: "x", disabled: true },
      ],
    }).document;
    expect(servers).toMatchObject([{ variables: { host: { default: "inner.test" } } }]);
  });
});
