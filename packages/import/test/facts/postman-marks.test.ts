import { describe, expect, test } from "vitest";
import { formOf, operationOf } from "../helpers/import-request.js";

describe("marks in the description of a property", () => {
  test.each([
    ["(Required) Its name.", { required: true, description: "Its name." }],
    ["[required] Its name.", { required: true, description: "Its name." }],
    ["Its name. [required]", { required: true, description: "Its name." }],
    ["**Required** Its name.", { required: true, description: "Its name." }],
    ["Required. Its name.", { required: true, description: "Its name." }],
    ["(Optional) Its name.", { required: false, description: "Its name." }],
    ["Its name. (optional)", { required: false, description: "Its name." }],
    ["Required by law.", { required: false, description: "Required by law." }],
    ["(This can only be one of a,b,c)", { required: false, enum: ["a", "b", "c"] }],
    [
      "(Required) Who may join. (This can only be one of open,closed)",
      { required: true, enum: ["open", "closed"], description: "Who may join." },
    ],
    ["(This can only be one of 1,2)", { required: false, type: "integer", enum: [1, 2] }],
    ["(Required) (Required) Its name.", { required: true, description: "Its name." }],
    ["One.<br>Two.<br/>Three.", { required: false, description: "One.\nTwo.\nThree." }],
    [
      'See <a href="https://a.test/b">it</a>.',
      { required: false, description: "See [it](https://a.test/b)." },
    ],
    ["A &lt; B &amp;&nbsp;C", { required: false, description: "A < B & C" }],
  ])("%s", (description, { required, ...schema }) => {
    const form = formOf([{ key: "a", value: "", type: "text", description }]);
    expect({ required: form.required.includes("a"), ...form.properties.a }).toMatchObject({
      required,
      ...schema,
    });
  });

  test("a description that is filler is none", () => {
    const { a } = formOf([{ key: "a", value: "", type: "text", description: "undefined" }]).properties;
    expect(a).toEqual({ type: "string" });
  });
});

describe("marks in the description of a request", () => {
  test.each([
    ["Does it.\n\n**Scopes**: `a:read`", { description: "Does it.", "x-scopes": ["a:read"] }],
    [
      "Does it.<br>**Scopes:** a:read, a:write",
      { description: "Does it.", "x-scopes": ["a:read", "a:write"] },
    ],
    ["**Granular Scopes:** `a:read:b`,`a:write:b`", { "x-scopes": ["a:read:b", "a:write:b"] }],
    ["**[Rate Limit Label](https://a.test/limits):** `HEAVY`", { "x-rate-limit-label": "HEAVY" }],
    ["Does it.\n**Rate Limit Label:** Light", { description: "Does it.", "x-rate-limit-label": "Light" }],
  ])("%s", (description, expected) => {
    expect(operationOf({ method: "GET", url: "https://a.test/b", description })).toMatchObject(expected);
  });

  test("scopes belong to the OAuth scheme of the request", () => {
    const oauth2 = [
      { key: "grant_type", value: "client_credentials" },
      { key: "accessTokenUrl", value: "https://a.test/token" },
    ];
    const operation = operationOf({
      method: "GET",
      url: "https://a.test/b",
      description: "**Scopes**: `a:read`",
      auth: { type: "oauth2", oauth2 },
    });
    expect(operation.security).toEqual([{ oauth2: ["a:read"] }]);
  });
});

describe("the mark of a security scheme makes a header or a query a credential", () => {
  const description = "Added as a part of security scheme: shopKey";
  test.each([
    ["header", { header: [{ key: "X-Shop", value: "<API Key>", description }] }],
    [
      "query",
      { url: { raw: "https://a.test/b?X-Shop=1", query: [{ key: "X-Shop", value: "1", description }] } },
    ],
  ])("%s", (place, request) => {
    const { security, parameters, schemes } = operationOf({
      method: "GET",
      url: "https://a.test/b",
      ...request,
    });
    expect({ security, parameters, schemes }).toEqual({
      security: [{ shopKey: [] }],
      parameters: undefined,
      schemes: { shopKey: { type: "apiKey", in: place, name: "X-Shop" } },
    });
  });
});

describe("the name of a saved response", () => {
  const response = (name: string, code: number | undefined, status = "") =>
    operationOf({ method: "GET", url: "https://a.test/b" }, [{ name, code, status }]).responses;
  test.each([
    ["**HTTP Status Code:** `404`<br>Gone.", 404, "404", { description: "Gone." }],
    ["**HTTP Status Code:** 404 Gone.", 200, "404", { description: "Gone." }],
    [
      "**HTTP Status Code:** `404`<br>**Error Code:** `4130`<br>No such group: {id}.",
      404,
      "404",
      {
        description: "No such group: {id}.",
        "x-error-codes": [{ code: 4130, message: "No such group: {id}." }],
      },
    ],
    [
      "**Error Code:** `300`<br>Too many.",
      300,
      "default",
      {
        description: "Too many.",
        "x-error-codes": [{ code: 300, message: "Too many." }],
        "x-review": expect.arrayContaining([
          expect.stringContaining("the input files the error code 300 as an HTTP status"),
        ]),
      },
    ],
    ["There is no such group.", 404, "404", { description: "There is no such group." }],
    ["undefined", 404, "404", { description: "Not Found" }],
    ["Gone", undefined, "default", { description: "Gone" }],
    ["Gone", 4130, "default", { "x-review": expect.arrayContaining(["4130 is no HTTP status"]) }],
  ])("%s, filed as %s", (name, code, status, expected) => {
    expect(response(name, code, "Not Found")).toMatchObject({ [status]: expected });
  });

  test("two codes of one status are one response with both", () => {
    const { responses } = operationOf({ method: "GET", url: "https://a.test/b" }, [
      { name: "**HTTP Status Code:** `400`<br>**Error Code:** `1`<br>Too long.", code: 400 },
      { name: "**HTTP Status Code:** `400`<br>**Error Code:** `2`<br>Too short.", code: 400 },
    ]);
    expect(responses).toMatchObject({
      400: {
        description: "Too long.\n\nToo short.",
        "x-error-codes": [
          { code: 1, message: "Too long." },
          { code: 2, message: "Too short." },
        ],
      },
    });
  });
});
