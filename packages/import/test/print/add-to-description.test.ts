import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addToDescription, importCurl } from "../../src/index.js";

const add = (text: string, command: string) =>
  addToDescription(text, importCurl(command).document, "openapi.yaml");
const head = 'openapi: 3.1.0\ninfo: { title: A, version: "1" }\n';

describe("servers", () => {
  test.each([
    ["none: those of the input are added", "paths: {}\n", "/v2/b", [{ url: "https://a.test" }], undefined],
    [
      "the same",
      "servers: [{ url: https://a.test/ }]\npaths: {}\n",
      "/v2/b",
      [{ url: "https://a.test/" }],
      undefined,
    ],
    [
      "one with a base path, which the added path loses",
      "servers:\n  - url: https://a.test/v2\npaths: {}\n",
      "/b",
      [{ url: "https://a.test/v2" }],
      undefined,
    ],
    [
      "others: the added operation names its own",
      "servers:\n  - url: https://c.test\npaths: {}\n",
      "/v2/b",
      [{ url: "https://c.test" }],
      [{ url: "https://a.test" }],
    ],
  ])("%s", (_, text, path, servers, own) => {
    const added = parse(add(`${head}${text}`, "curl https://a.test/v2/b"));
    expect([Object.keys(added.paths), added.servers, added.paths[path].get.servers]).toEqual([
      [path],
      servers,
      own,
    ]);
  });
});

test("an operation that is there gets what is new of it; parameters of its path, or by reference, are there", () => {
  const text = `${head}# mine
servers:
  - url: https://a.test/v2 # kept
paths:
  /users/{id}:
    # one user
    parameters:
      - { name: id, in: path,   required: true, schema: { type: string } }
    get:
      parameters:
        - $ref: "#/components/parameters/Page"
      responses:
        "200": { description: Mine. }
components:
  parameters:
    Page: { name: page, in: query, schema: { type: integer } }
`;
  const after = add(
    text,
    "curl 'https://a.test/v2/users/17?page=1&full=x' --next -X DELETE https://a.test/v2/users/17",
  );
  const [start = "", end = ""] = text.split("      responses:");
  expect(after.startsWith(start.trimEnd())).toBe(true);
  expect(after).toContain(end.split("\n")[1]);
  const item = parse(after).paths["/users/{id}"];
  expect(item.get).toEqual({
    parameters: [
      { $ref: "#/components/parameters/Page" },
      { name: "full", in: "query", schema: { type: "string", examples: ["x"] } },
    ],
    responses: { 200: { description: "Mine." } },
  });
  expect(item.delete).not.toHaveProperty("parameters");
  expect(add(after, "curl 'https://a.test/v2/users/17?page=1&full=x'")).toBe(after);
});

test("an operationId that is taken gets a number", () => {
  const text = `${head}paths:
  /c:
    get: { operationId: getB, responses: { "200": { description: C. } } }
`;
  expect(parse(add(text, "curl https://a.test/b")).paths["/b"].get.operationId).toBe("getB2");
});

test.each([
  ["a: [", "openapi.yaml#: invalid YAML at line 1, column"],
  ["swagger: '2.0'\n", "openapi.yaml#: is no OpenAPI 3.1 or 3.2 description; --into adds to one"],
  ["- 1\n", "openapi.yaml#: is no OpenAPI 3.1 or 3.2 description; --into adds to one"],
])("%j is refused", (text, message) => {
  expect(() => add(text, "curl https://a.test/b")).toThrow(message);
});
