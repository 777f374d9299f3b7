import { describe, expect, test } from "vitest";
import { importItems, operationOf } from "../helpers/import-request.js";

describe("several requests and saved responses are one operation", () => {
  const request = (name: string, raw: object, answers: readonly [number, object][]) => ({
    name,
    request: { method: "PUT", url: "https://a.test/b/:id", body: { mode: "raw", raw: JSON.stringify(raw) } },
    response: answers.map(([code, body], i) => ({ name: `${name} ${i}`, code, body: JSON.stringify(body) })),
  });
  const { paths } = importItems([
    { name: "One", item: [request("First", { a: 1 }, [[200, { x: 1 }]])] },
    {
      name: "Two",
      item: [
        request("Second", { a: 1.5, b: [{ c: null }] }, [
          [200, { x: null, y: [] }],
          [404, { message: "No." }],
        ]),
      ],
    },
  ]).document;
  const put = paths["/b/{id}"]?.put;

  test("in the tags of all folders", () => {
    expect([Object.keys(paths), put]).toMatchObject([
      ["/b/{id}"],
      { tags: ["One", "Two"], summary: "First" },
    ]);
  });

  test("with schemas that fit every sample", () => {
    expect(put?.requestBody?.content["application/json"]?.schema).toMatchObject({
      properties: {
        a: { type: "number" },
        b: { type: "array", items: { properties: { c: { type: "null" } } } },
      },
    });
    expect(put?.responses[200]).toMatchObject({
      content: {
        "application/json": {
          schema: { properties: { x: { type: ["integer", "null"] }, y: { type: "array" } } },
        },
      },
    });
  });

  test("with the saved bodies as examples", () => {
    expect(put).toMatchObject({
      requestBody: { content: { "application/json": { examples: { first: { value: { a: 1 } } } } } },
      responses: {
        200: {
          content: {
            "application/json": {
              examples: { first0: { value: { x: 1 } }, second0: { value: { x: null, y: [] } } },
            },
          },
        },
        404: { content: { "application/json": { examples: { second1: { value: { message: "No." } } } } } },
      },
    });
  });

  test("a saved body that is JSON is JSON, though it is shown as text", () => {
    const response = (body: string) => ({ name: "ok", code: 200, _postman_previewlanguage: "Text", body });
    const typesOf = (body: string) =>
      Object.keys(
        (
          operationOf({ method: "GET", url: "https://a.test/b" }, [response(body)]).responses[200] as {
            content: object;
          }
        ).content,
      );
    expect([typesOf('{"a": 1}'), typesOf("hello")]).toEqual([["application/json"], ["text/plain"]]);
  });

  test("a request that was saved with a response is one more sample of the operation", () => {
    const request = (path: string, raw: object, query: readonly object[] = []) => ({
      method: "POST",
      url: { raw: `https://a.test/${path}`, query },
      body: { mode: "raw", raw: JSON.stringify(raw) },
    });
    const saved = (name: string, originalRequest: object) => ({ name, code: 200, originalRequest });
    const { requestBody, parameters } = operationOf(request("b/:id", { a: 1 }), [
      saved("As text", request("b/:bId", { a: "x", b: true }, [{ key: "q", value: "1" }])),
      saved("Elsewhere", request("c", { c: 1 })),
    ]);
    const body = requestBody?.content["application/json"];
    expect(body).toMatchObject({
      schema: { properties: { a: { type: ["integer", "string"] }, b: { type: "boolean" } } },
      examples: { doIt: { value: { a: 1 } }, asText: { value: { a: "x", b: true } } },
    });
    expect(body?.schema).not.toHaveProperty("properties.c");
    expect(parameters?.map(({ name }) => name)).toEqual(["id", "q"]);
  });
});
