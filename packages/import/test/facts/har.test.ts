import { describe, expect, test } from "vitest";
import { importHar } from "../../src/index.js";

/** A recording of entries, imported. */
function read(...entries: readonly object[]) {
  const text = JSON.stringify({ log: { version: "1.2", creator: { name: "browser" }, entries } });
  const { document, warnings, reviews } = importHar({ path: "a.har", text });
  return { ...(document as unknown as Document), warnings, reviews: reviews.map(({ reason }) => reason) };
}

interface Document {
  readonly servers: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: unknown;
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
}

const json = (value: unknown) => ({
  mimeType: "application/json; charset=utf-8",
  text: JSON.stringify(value),
});

function call(method: string, url: string, more: object = {}, response: object = {}): object {
  return {
    request: { method, url, headers: [], queryString: [], cookies: [], ...more },
    response: { status: 200, statusText: "OK", headers: [], cookies: [], content: json({}), ...response },
  };
}

describe("ids in paths are parameters, marked", () => {
  test.each([
    ["/users/17", "/users/{userId}"],
    ["/users/17/posts/9", "/users/{userId}/posts/{postId}"],
    ["/companies/9b2f0a51-3c1f-4a55-8d7e-0c6a1b2c3d4e", "/companies/{companyId}"],
    ["/boxes/507f1f77bcf86cd799439011", "/boxes/{boxId}"],
    ["/charges/ch_3Nx9abc2eZvKYlo2C", "/charges/{chargeId}"],
    ["/things/AbCdEfGh12345678ij", "/things/{thingId}"],
    ["/17", "/{id}"],
    ["/users/17/18", "/users/{userId}/{id}"],
    ["/v2/users", "/v2/users"],
    ["/users/me", "/users/me"],
    ["/reports/2024-q1", "/reports/2024-q1"],
    ["/a-long-name-of-words", "/a-long-name-of-words"],
  ])("%s", (path, template) => {
    const { paths, reviews } = read(call("GET", `https://a.test${path}`));
    expect(Object.keys(paths)).toEqual([template]);
    expect(reviews.some((reason) => reason.includes("looks like an id"))).toBe(template.includes("{"));
  });
});

describe("entries", () => {
  test("of one method and path are one operation, with the answers of all", () => {
    const { paths } = read(
      call("GET", "https://a.test/users/17?page=1", {}, { content: json({ id: 17 }) }),
      call("GET", "https://a.test/users/18?page=2", {}, { content: json({ id: 18, name: "x" }) }),
      call(
        "GET",
        "https://a.test/users/19",
        {},
        { status: 404, statusText: "Not Found", content: json({ message: "No." }) },
      ),
    );
    expect(paths["/users/{userId}"]?.get).toMatchObject({
      parameters: [
        { name: "userId", in: "path", schema: { type: "integer", examples: [17, 18, 19] } },
        { name: "page", in: "query", schema: { type: "integer", examples: [1, 2] } },
      ],
      responses: {
        200: {
          content: {
            "application/json": {
              schema: { properties: { id: { type: "integer" }, name: { type: "string" } } },
            },
          },
        },
        404: { description: "Not Found" },
      },
    });
  });

  test.each([
    ["a page", call("GET", "https://a.test/", {}, { content: { mimeType: "text/html", text: "<html>" } })],
    ["a script", call("GET", "https://a.test/a.js", {}, { content: { mimeType: "text/javascript" } })],
    ["an image", call("GET", "https://a.test/a", {}, { content: { mimeType: "image/png" } })],
    ["a preflight", call("OPTIONS", "https://a.test/b")],
    ["data", call("GET", "data:text/plain,hello")],
    [
      "what the browser calls a style sheet",
      { ...call("GET", "https://a.test/c"), _resourceType: "stylesheet" },
    ],
  ])("%s is left out", (_, entry) => {
    const { paths, warnings } = read(entry, call("GET", "https://a.test/users"));
    expect(Object.keys(paths)).toEqual(["/users"]);
    expect(warnings).toEqual([
      { place: "a.har", message: "1 of 2 entries load pages, scripts, images and the like; left out" },
    ]);
  });

  test.each(["fetch", "xhr"])("an image that a script asked for by %s is a call", (_resourceType) => {
    const entry = {
      ...call("GET", "https://a.test/photo", {}, { content: { mimeType: "image/png" } }),
      _resourceType,
    };
    expect(Object.keys(read(entry).paths)).toEqual(["/photo"]);
  });
});

describe("bodies", () => {
  const content = (postData: object, headers: readonly object[] = []) => {
    const { paths } = read(call("POST", "https://a.test/b", { postData, headers }));
    const { requestBody } = paths["/b"]?.post ?? {};
    return requestBody?.content;
  };
  const multipart = "multipart/form-data; boundary=----x";
  const form = { photo: { type: "string", format: "binary" }, public: { type: "boolean" } };

  test.each([
    [
      "Chrome: the text of the parts",
      {
        mimeType: multipart,
        text: '------x\r\nContent-Disposition: form-data; name="photo"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\r\n------x\r\nContent-Disposition: form-data; name="public"\r\n\r\ntrue\r\n------x--\r\n',
      },
    ],
    [
      "Firefox: the text, and no params",
      {
        mimeType: multipart,
        params: [],
        text: '------x\r\nContent-Disposition: form-data; name="photo"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nPNG\r\n------x\r\nContent-Disposition: form-data; name="public"\r\n\r\ntrue\r\n------x--\r\n',
      },
    ],
    [
      "params with the names of files",
      {
        mimeType: "multipart/form-data",
        params: [
          { name: "photo", fileName: "a.png", contentType: "image/png" },
          { name: "public", value: "true" },
        ],
      },
    ],
  ])("multipart of %s", (_, postData) => {
    const found = content(postData);
    expect(found?.["multipart/form-data"]).toMatchObject({
      schema: { properties: form },
      encoding: { photo: { contentType: "image/png" } },
    });
  });

  test.each([
    ["application/json", { mimeType: "application/json", text: '{"a":1}' }],
    ["application/x-www-form-urlencoded", { mimeType: "application/x-www-form-urlencoded", text: "a=1&b=x" }],
    [
      "application/x-www-form-urlencoded",
      { mimeType: "application/x-www-form-urlencoded", params: [{ name: "a", value: "1" }] },
    ],
  ])("%s", (mediaType, postData) => {
    expect(content(postData)).toMatchObject({
      [mediaType]: { schema: { properties: { a: { type: "integer" } } } },
    });
  });

  test("an answer in base64 is read where it is text", () => {
    const text = Buffer.from('{"a":1}').toString("base64");
    const answer = { content: { mimeType: "application/json", encoding: "base64", text } };
    const { paths } = read(call("GET", "https://a.test/b", {}, answer));
    expect(paths["/b"]?.get).toMatchObject({
      responses: {
        200: { content: { "application/json": { schema: { properties: { a: { type: "integer" } } } } } },
      },
    });
  });
});

describe("credentials are schemes", () => {
  test.each([
    ["authorization", "Bearer abc", { bearer: { type: "http", scheme: "bearer" } }],
    ["Authorization", "Basic YTpi", { basic: { type: "http", scheme: "basic" } }],
    ["x-api-key", "abc", { "x-api-key": { type: "apiKey", in: "header", name: "x-api-key" } }],
  ])("%s: %s", (name, value, securitySchemes) => {
    const { components } = read(call("GET", "https://a.test/b", { headers: [{ name, value }] }));
    expect(components).toMatchObject({ securitySchemes });
  });

  test("what browsers send on their own, HTTP/2's names too, is no parameter", () => {
    const names = [
      ":method",
      ":path",
      "accept",
      "cookie",
      "sec-fetch-mode",
      "user-agent",
      "referer",
      "x-own",
    ];
    const headers = names.map((name) => ({ name, value: "1" }));
    expect(read(call("GET", "https://a.test/b", { headers })).paths["/b"]?.get).toMatchObject({
      parameters: [{ name: "x-own", in: "header" }],
    });
  });
});
