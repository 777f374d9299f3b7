import { describe, expect, test } from "vitest";
import { importPostman } from "../../src/index.js";

interface Document {
  readonly info: { readonly title: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components?: { readonly securitySchemes: object };
}

/** A folder of files, imported. */
function read(files: Readonly<Record<string, string>>) {
  const { document, ...rest } = importPostman(Object.entries(files).map(([path, text]) => ({ path, text })));
  return { ...(document as unknown as Document), ...rest };
}

const get = (name: string, more = "") =>
  `$kind: http-request\nmethod: GET\nurl: 'https://a.test/${name}'\n${more}`;

describe("where a collection lies", () => {
  test.each([
    ["the folder itself, by its definition", "", "name: Shop\n", "Shop"],
    ["a folder whose name is the collection's", "Shop/", "description: All of it.\n", "Shop"],
    ["postman/collections/NAME", "postman/collections/Shop/", "", "Shop"],
  ])("%s", (_, at, definition, title) => {
    const { info, paths } = read({
      [`${at}.resources/definition.yaml`]: `$kind: collection\n${definition}`,
      [`${at}List.request.yaml`]: get("list"),
      [`${at}Users/.resources/definition.yaml`]: "$kind: collection\norder: 1\n",
      [`${at}Users/Add.request.yaml`]: get("users"),
      [`${at}Users/.resources/Add.resources/examples/Added.example.yaml`]:
        "$kind: http-example\nresponse: { statusCode: 201, body: { type: json, content: '{\"id\": 1}' } }\n",
      "postman/environments/dev.environment.yaml": "name: dev\nvalues: []\n",
    });
    expect([info.title, Object.keys(paths)]).toEqual([title, ["/list", "/users"]]);
    expect(paths["/users"]?.get).toMatchObject({
      tags: ["Users"],
      responses: { 201: { description: "Added" } },
    });
  });

  test("one of several has to be named", () => {
    const files = {
      "postman/collections/A/Get.request.yaml": get("a"),
      "postman/collections/B/Get.request.yaml": get("b"),
    };
    expect(() => read(files)).toThrow(
      "postman/collections#: holds several collections: A, B; name the folder of one",
    );
  });
});

describe("what its files hold", () => {
  test("headers, query and path variables as lists or as maps", () => {
    const lists =
      "headers:\n  - { key: X-A, value: '1', description: Which., disabled: true }\nqueryParams:\n  - { key: q, value: x }\npathVariables:\n  - { key: id, value: '7' }\n";
    const maps = "headers:\n  X-A: '1'\nqueryParams:\n  q: x\npathVariables:\n  id: '7'\n";
    for (const more of [lists, maps]) {
      const { paths } = read({ "Get.request.yaml": get(":id", more) });
      expect(paths["/{id}"]?.get).toMatchObject({
        parameters: [
          { name: "id", in: "path", schema: { type: "integer" } },
          { name: "q", in: "query" },
          { name: "X-A", in: "header" },
        ],
      });
    }
  });

  test.each([
    [
      "auth:\n  type: apikey\n  credentials:\n    - { key: key, value: X-K }\n    - { key: in, value: header }\n",
      "X-K",
    ],
    ["auth:\n  type: apikey\n  credentials: { key: X-K, in: header }\n", "X-K"],
    ["auth:\n  - { id: 1, type: bearer, credentials: { token: '{{t}}' } }\n", "bearer"],
    ["auth: { type: noauth }\n", undefined],
  ])("%j", (more, name) => {
    const { paths } = read({ "Get.request.yaml": get("a", more) });
    expect(paths["/a"]?.get).toMatchObject({ security: name === undefined ? [] : [{ [name]: [] }] });
  });

  test.each([
    ["type: json\n  content: '{\"a\": 1}'", "application/json"],
    ["type: xml\n  content: <a/>", "application/xml"],
    ["type: text\n  content: hello", "text/plain"],
    ["type: formdata\n  content:\n    - { key: f, type: file, src: a.png }", "multipart/form-data"],
    ["type: urlencoded\n  content:\n    - { key: a, value: b }", "application/x-www-form-urlencoded"],
    ["type: graphql\n  content: { query: '{ a }' }", "application/json"],
    ["type: file\n  content: { src: a.bin }", "application/octet-stream"],
  ])("a body of %j", (body, mediaType) => {
    const { paths } = read({ "Add.request.yaml": `method: POST\nurl: https://a.test/b\nbody:\n  ${body}\n` });
    expect(paths["/b"]?.post).toMatchObject({ requestBody: { content: { [mediaType]: {} } } });
  });

  test("a GraphQL request has its query beside its URL, and is a POST", () => {
    const text =
      "$kind: graphql-request\nurl: https://a.test/graphql\nquery: '{ a }'\nvariables: '{\"id\": 1}'\n";
    expect(read({ "Ask.request.yaml": text }).paths["/graphql"]?.post).toMatchObject({
      requestBody: {
        content: {
          "application/json": {
            schema: {
              properties: {
                query: { type: "string" },
                variables: { properties: { id: { type: "integer" } } },
              },
            },
          },
        },
      },
    });
  });

  test("orders are numbers, or text that is compared", () => {
    const of = (orders: readonly string[]) =>
      Object.keys(
        read(
          Object.fromEntries(
            orders.map((order, i) => [`${i}.request.yaml`, get(`r${i}`, `order: ${order}\n`)]),
          ),
        ).paths,
      );
    expect(of(["3000", "1000", "2000"])).toEqual(["/r1", "/r2", "/r0"]);
    expect(of(["a2", "a0", "a0V"])).toEqual(["/r1", "/r2", "/r0"]);
  });

  test("requests of other protocols are left out, and said so", () => {
    const { warnings, paths } = read({
      "A/Get.request.yaml": get("a"),
      "A/Listen.request.yaml": "$kind: websocket-request\nurl: wss://a.test\n",
    });
    expect(Object.keys(paths)).toEqual(["/a"]);
    expect(warnings).toEqual([
      { place: "A / Listen", message: "is a websocket-request and no HTTP request; left out" },
    ]);
  });

  test("of several environments the last one's value is taken, and said so", () => {
    const environment = (url: string) => `name: e\nvalues:\n  - { key: base, value: '${url}' }\n`;
    const { servers, warnings } = read({
      "Get.request.yaml": "url: '{{base}}/a'\n",
      "dev.environment.yaml": environment("https://dev.test"),
      "prod.environment.yaml": environment("https://prod.test"),
    });
    expect(servers).toEqual([{ url: "https://prod.test" }]);
    expect(warnings.map(({ message }) => message)).toEqual([
      "the environments have several values for the variable base; the last one's is taken",
    ]);
  });
});
