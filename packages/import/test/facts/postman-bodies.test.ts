import { describe, expect, test } from "vitest";
import { formOf, operationOf } from "../helpers/import-request.js";

describe("types are recognised in text samples", () => {
  test.each([
    ["false", { type: "boolean", examples: [false] }],
    ["7", { type: "integer", examples: [7] }],
    ["-7.5", { type: "number", examples: [-7.5] }],
    ["007", { type: "string", examples: ["007"] }],
    ["+49 30 1234", { type: "string" }],
    ["12345678901234567890", { type: "string" }],
    ["text", { type: "string", examples: ["text"] }],
    ["", { type: "string" }],
    ["{{name}}", { type: "string" }],
    ['{"id":1}', { type: "string", contentMediaType: "application/json", contentSchema: { type: "object" } }],
    ["[1,2]", { type: "string", contentSchema: { type: "array", items: { type: "integer" } } }],
    ["[not json", { type: "string", examples: ["[not json"] }],
    ["<boolean>", { type: "boolean" }],
    ["<integer>", { type: "integer" }],
    ["<long>", { type: "integer", format: "int64" }],
    ["<dateTime>", { type: "string", format: "date-time" }],
    ["<uuid>", { type: "string", format: "uuid" }],
    ["<email>", { type: "string", format: "email" }],
    ["<anything>", { type: "string" }],
  ])("%s", (value, schema) => {
    const { a = {} } = formOf([{ key: "a", value, type: "text" }]).properties;
    expect(a).toMatchObject(schema);
    expect(a).not.toHaveProperty("default");
    if (/^(?:boolean|integer|number)$/.test(schema.type) && !value.startsWith("<"))
      expect(a).toHaveProperty("x-review", `type ${schema.type} is read from the sample "${value}"`);
  });
});

describe("what exporters leave behind is dropped", () => {
  test.each([
    "undefined",
    "[object Object]",
    "[object Object],[object Object]",
    "<Error: Too many levels of nesting to fake this schema>",
    "Lorem ipsum dolor sit amet",
    "elit sunt",
    "<string>",
    "NaN",
  ])("%s", (value) => {
    expect(formOf([{ key: "a", value, type: "text" }]).properties.a).toEqual({ type: "string" });
  });

  test.each(["in order", "Lorem", "non-smoking", "ad hoc"])("%s may be meant", (value) => {
    const { a } = formOf([{ key: "a", value, type: "text" }]).properties;
    expect(a).toHaveProperty("type", "string");
  });

  test("in JSON bodies too", () => {
    const raw =
      '{"a": "<string>", "b": ["<integer>", "<integer>"], "c": "dolor sit", "d": {"e": "undefined"}}';
    const { requestBody } = operationOf({
      method: "POST",
      url: "https://a.test/b",
      body: { mode: "raw", raw, options: { raw: { language: "json" } } },
    });
    const media = requestBody?.content["application/json"];
    expect(media).not.toHaveProperty("examples");
    expect(media?.schema).toMatchObject({
      properties: { a: { type: "string" }, b: { items: { type: "integer" } }, c: { type: "string" } },
    });
  });
});

describe("bodies", () => {
  const media = (body: object, header: readonly object[] = []) =>
    operationOf({ method: "POST", url: "https://a.test/b", header, body }).requestBody?.content;
  const json = [{ key: "Content-Type", value: "application/json; charset=utf-8" }];
  test.each([
    ["formdata", { formdata: [{ key: "a", value: "b", type: "text" }] }, [], "multipart/form-data"],
    ["urlencoded", { urlencoded: [{ key: "a", value: "b" }] }, [], "application/x-www-form-urlencoded"],
    ["raw", { raw: '{"a": 1}' }, json, "application/json"],
    ["raw", { raw: '{"a": 1}', options: { raw: { language: "json" } } }, [], "application/json"],
    ["raw", { raw: '{"a": 1}' }, [], "application/json"],
    ["raw", { raw: "<a/>", options: { raw: { language: "xml" } } }, [], "application/xml"],
    ["raw", { raw: '<?xml version="1.0"?><a/>' }, [], "application/xml"],
    ["raw", { raw: "hello" }, [], "text/plain"],
    ["raw", { raw: "a,b" }, [{ key: "content-type", value: "text/csv" }], "text/csv"],
    ["file", { file: { src: "/a/b.png" } }, [{ key: "Content-Type", value: "image/png" }], "image/png"],
    ["file", { file: {} }, [], "application/octet-stream"],
    ["raw", { raw: "[1]" }, [{ key: "Content-Type", value: "*/*" }], "application/json"],
    ["graphql", { graphql: { query: "{ a }" } }, [], "application/json"],
  ])("%s %j", (mode, body, header, mediaType) => {
    expect(Object.keys(media({ mode, ...body }, header) ?? {})).toEqual([mediaType]);
  });

  test.each([
    { mode: "none" },
    { mode: "raw", raw: "" },
    { mode: "raw", raw: "undefined" },
    { mode: "formdata", formdata: [] },
    { mode: "formdata", formdata: [{ key: "a", value: "b" }], disabled: true },
    {},
  ])("%j is none", (body) => {
    expect(media(body)).toBeUndefined();
  });

  test("GraphQL: query, variables as JSON or text of JSON, and the operation's name", () => {
    for (const variables of [{ id: 1 }, '{"id": 1}']) {
      const graphql = { query: "query Q($id: Int) { a(id: $id) }", operationName: "Q", variables };
      expect(media({ mode: "graphql", graphql })?.["application/json"]?.schema).toMatchObject({
        properties: {
          query: { type: "string" },
          operationName: { type: "string" },
          variables: { properties: { id: { type: "integer" } } },
        },
      });
    }
  });

  test("JSON with variables and comments is JSON; a variable without quotes is of any type", () => {
    const raw = '{\n  // who\n  "name": "{{name}}", "age": {{age}}, "tags": ["a",],\n}';
    expect(media({ mode: "raw", raw }, json)?.["application/json"]?.schema).toMatchObject({
      properties: { name: { type: "string" }, age: {}, tags: { items: { type: "string" } } },
    });
  });
});

describe("fields of a form", () => {
  test("files, content types, repeated keys and disabled fields", () => {
    const { properties, encoding, required } = formOf([
      { key: "photo", type: "file", src: "/a/b.png", contentType: "image/png", description: "(Required)" },
      { key: "photos", type: "file", src: ["a.png", "b.png"] },
      { key: "tag", value: "x", type: "text" },
      { key: "tag", value: "y", type: "text" },
      { key: "meta", value: '{"a":1}', type: "text", contentType: "application/json" },
      { key: "note", value: "n", type: "text", disabled: true },
      { key: "either", value: "1", type: "text", disabled: true },
      { key: "either", value: "2", type: "text" },
    ]);
    const binary = { type: "string", format: "binary" };
    expect(properties).toMatchObject({
      photo: binary,
      photos: { type: "array", items: binary },
      tag: { type: "array", items: { type: "string", examples: ["x", "y"] } },
      meta: { contentMediaType: "application/json" },
      note: { type: "string" },
      either: { type: "integer", examples: [2] },
    });
    expect(encoding).toEqual({
      photo: { contentType: "image/png" },
      meta: { contentType: "application/json" },
    });
    expect(required).toEqual(["photo"]);
  });

  test("urlencoded fields have marks and lists too", () => {
    const { properties, required } = formOf(
      [
        { key: "a", value: "1", description: "(Required) One. (This can only be one of 1,2)" },
        { key: "b", value: "x" },
        { key: "b", value: "y" },
      ],
      "urlencoded",
    );
    expect(properties).toMatchObject({ a: { enum: [1, 2], description: "One." }, b: { type: "array" } });
    expect(required).toEqual(["a"]);
  });
});
