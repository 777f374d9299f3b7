import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Imported, importPostman } from "../src/index.js";

const of = (value: unknown): Imported => importPostman([{ path: "a.json", text: JSON.stringify(value) }]);
const item = (name: string, request: unknown, response: unknown = []) => ({ name, request, response });
const read = (items: unknown, more: object = {}) => {
  const { description, warnings, reviews } = of({ info: { name: "A" }, item: items, ...more });
  return { ...parse(description), warnings, reviews };
};

test("v2.0: URLs and headers as text, auth as an object", () => {
  const { paths, components, servers } = read([
    item("a", {
      method: "POST",
      url: "https://api.test/v1/a/:id?q=1",
      header: "Content-Type: application/json\nX-A: b",
      auth: { type: "basic", basic: { username: "a", password: "b" } },
      body: { mode: "raw", raw: '{"a": 1, // one\n "b": {{c}},}' },
    }),
  ]);
  expect(servers[0].url).toBe("https://api.test");
  const { post } = paths["/v1/a/{id}"];
  expect(post.parameters.map((each: { in: string; name: string }) => `${each.in} ${each.name}`)).toEqual([
    "path id",
    "query q",
    "header X-A",
  ]);
  expect(post.requestBody.content["application/json"].schema.properties).toEqual({
    a: { type: "integer" },
    b: {},
  });
  expect(components.securitySchemes).toEqual({ basic: { type: "http", scheme: "basic" } });
});

test("auth is inherited from folder and collection; noauth asks for none", () => {
  const bearer = { type: "bearer", bearer: [{ key: "token", value: "{{t}}" }] };
  const key = {
    type: "apikey",
    apikey: [
      { key: "key", value: "X-Key" },
      { key: "value", value: "v-123456" },
      { key: "in", value: "header" },
    ],
  };
  const { paths } = read(
    [
      { name: "F", auth: key, item: [item("a", { method: "GET", url: "https://api.test/a" })] },
      item("b", { method: "GET", url: "https://api.test/b" }),
      item("c", { method: "GET", url: "https://api.test/c", auth: { type: "noauth" } }),
    ],
    { auth: bearer },
  );
  expect(paths["/a"].get.security).toEqual([{ "X-Key": [] }]);
  expect(paths["/a"].get.tags).toEqual(["F"]);
  expect(paths["/b"].get.security).toEqual([{ bearer: [] }]);
  expect(paths["/c"].get.security).toEqual([]);
});

test("variables are servers, parameters, or said to be unset or circular", () => {
  const variable = [
    { key: "base", value: "https://{{tenant}}.api.test/{{apiVersion}}" },
    { key: "tenant", value: "acme" },
    { key: "one", value: "{{two}}" },
    { key: "two", value: "{{one}}" },
  ];
  const { servers, paths, warnings } = read(
    [
      item("a", { method: "GET", url: "{{base}}/a/{{id}}" }),
      item("b", { method: "GET", url: "{{base}}/b/{{one}}" }),
    ],
    { variable },
  );
  expect(servers[0].url).toBe("https://acme.api.test");
  expect(Object.keys(paths)).toEqual(["/{apiVersion}/a/{id}", "/{apiVersion}/b/{one}"]);
  expect(JSON.stringify(warnings)).toContain("needs itself");
});

test("requests and answers of one operation are one, whose schemas fit all samples", () => {
  const body = (value: unknown) => ({
    mode: "raw",
    raw: JSON.stringify(value),
    options: { raw: { language: "json" } },
  });
  const answer = (name: string, code: number, value: unknown) => ({
    name,
    code,
    header: [{ key: "Content-Type", value: "application/json" }],
    body: JSON.stringify(value),
  });
  const { paths } = read([
    item("a", { method: "PUT", url: "https://api.test/a/:id", body: body({ x: 1, l: [{ p: 1 }] }) }, [
      answer("ok", 200, { a: 1 }),
    ]),
    item(
      "b",
      {
        method: "PUT",
        url: "https://api.test/a/{{other}}",
        body: body({ x: 1.5, y: null, l: [{ q: "<integer>" }] }),
      },
      [
        answer("ok again", 200, { a: null }),
        answer("**HTTP Status Code:** `200`<br>**Error Code:** `7`<br>Busy.", 200, { code: 7 }),
      ],
    ),
  ]);
  expect(Object.keys(paths)).toEqual(["/a/{id}"]);
  const { requestBody, responses } = paths["/a/{id}"].put;
  expect(requestBody.content["application/json"].schema.properties).toMatchObject({
    x: { type: "number" },
    y: { type: "null" },
    l: { type: "array", items: { properties: { p: { type: "integer" }, q: { type: "integer" } } } },
  });
  expect(responses[200].content["application/json"].schema.properties.a).toEqual({
    type: ["integer", "null"],
  });
  expect(responses[200]["x-review"]).toContain("carries an error code");
});

test("bodies of every mode", () => {
  const types = (body: unknown, header: unknown = []) => {
    const { paths } = read([item("a", { method: "POST", url: "https://api.test/a", header, body })]);
    return paths["/a"].post.requestBody?.content;
  };
  expect(Object.keys(types({ mode: "file", file: { src: "a" } }))).toEqual(["application/octet-stream"]);
  expect(Object.keys(types({ mode: "raw", raw: "<a/>" }))).toEqual(["application/xml"]);
  expect(Object.keys(types({ mode: "raw", raw: "hello" }))).toEqual(["text/plain"]);
  expect(
    types({ mode: "graphql", graphql: { query: "{ a }", variables: '{"id": 1}' } })["application/json"].schema
      .properties,
  ).toMatchObject({ query: { type: "string" }, variables: { properties: { id: { type: "integer" } } } });
  const urlencoded = types({
    mode: "urlencoded",
    urlencoded: [
      { key: "a", value: "1" },
      { key: "a", value: "2" },
    ],
  });
  expect(urlencoded["application/x-www-form-urlencoded"].schema.properties.a.items.type).toBe("integer");
  expect(types({ mode: "raw", raw: "" })).toBeUndefined();
  expect(types({ mode: "raw", raw: "undefined" })).toBeUndefined();
});

test("what exporters leave behind is dropped", () => {
  const fields = [
    "undefined",
    "[object Object]",
    "<Error: Too many levels of nesting to fake this schema>",
    "sit dolore laboris",
    "<string>",
  ];
  const formdata = fields.map((value, i) => ({ key: `f${i}`, value, type: "text" }));
  const text = `\uFEFF${JSON.stringify({ info: { name: "A" }, item: [item("a", { method: "POST", url: "https://api.test/a", body: { mode: "formdata", formdata } })] })}`;
  const { description } = importPostman([{ path: "a.json", text }]);
  const { properties } =
    parse(description).paths["/a"].post.requestBody.content["multipart/form-data"].schema;
  for (const each of Object.values(properties)) expect(each).toEqual({ type: "string" });
});

test("a collection 3.0.0: a folder of YAML", () => {
  const files = {
    ".resources/definition.yaml":
      "$kind: collection\nname: Shop\nvariables:\n  - { key: base, value: 'https://shop.test' }\nauth:\n  type: bearer\n  credentials: [{ key: token, value: abcdefgh12 }]\n",
    "Orders/.resources/definition.yaml": "$kind: collection\ndescription: All orders.\norder: 1\n",
    "Orders/Get order.request.yaml":
      "$kind: http-request\nmethod: GET\nurl: '{{base}}/orders/:id?full=true'\npathVariables:\n  - { key: id, value: '7', description: Which. }\nqueryParams:\n  - { key: full, value: 'true' }\n",
    "Orders/.resources/Get order.resources/examples/Found.example.yaml":
      "$kind: http-example\nresponse:\n  statusCode: 200\n  headers: [{ key: Content-Type, value: application/json }]\n  body: { type: json, content: '{\"id\": 7}' }\n",
    "Add photo.request.yaml":
      "$kind: http-request\nmethod: POST\nurl: '{{base}}/photos'\nauth: { type: noauth }\nbody:\n  type: formdata\n  content:\n    - { key: photo, type: file, src: a.png, contentType: image/png }\n",
  };
  const { description } = importPostman(Object.entries(files).map(([path, text]) => ({ path, text })));
  const { info, servers, tags, paths } = parse(description);
  expect([info.title, servers[0].url, tags]).toEqual([
    "Shop",
    "https://shop.test",
    [{ name: "Orders", description: "All orders." }],
  ]);
  const { get } = paths["/orders/{id}"];
  expect([get.security, get.parameters.length, get.responses[200].description]).toEqual([
    [{ bearer: [] }],
    2,
    "Found",
  ]);
  expect(paths["/photos"].post.security).toEqual([]);
  expect(paths["/photos"].post.requestBody.content["multipart/form-data"].encoding.photo.contentType).toBe(
    "image/png",
  );
});
