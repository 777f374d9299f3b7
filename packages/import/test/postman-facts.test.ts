import { expect, test } from "vitest";
import { importPostman } from "../src/index.js";

const read = (item: readonly object[], more: object = {}) =>
  importPostman([{ path: "a.json", text: JSON.stringify({ info: { name: "A" }, item, ...more }) }])
    .document as { servers: unknown; paths: Record<string, object> };

const base = { variable: [{ key: "baseUrl", value: "https://api.test/v2/" }] };

test("the path of the base URL belongs to the server, also of a request that writes it out", () => {
  const { servers, paths } = read(
    [
      { name: "a", request: { method: "GET", url: "{{baseUrl}}/groups/:id" } },
      { name: "b", request: { method: "GET", url: "{{baseUrl}}/groups" } },
      { name: "c", request: { method: "PUT", url: "https://api.test/v2/groups/{{id}}" } },
      { name: "d", request: { method: "GET", url: "https://api.test/v1/health" } },
    ],
    base,
  );
  expect(servers).toEqual([{ url: "https://api.test/v2" }]);
  expect(Object.keys(paths)).toEqual(["/groups/{id}", "/groups", "/v1/health"]);
  expect(Object.keys(paths["/groups/{id}"] ?? {})).toEqual(["get", "put"]);
  expect(paths["/v1/health"]).toMatchObject({ get: { servers: [{ url: "https://api.test" }] } });
});

test("an operation in two folders is one, and each of its error codes is there once", () => {
  const item = {
    name: "Rename",
    request: { method: "PATCH", url: "{{baseUrl}}/groups/:id" },
    response: [{ name: "**HTTP Status Code:** `404`<br>**Error Code:** `4130`<br>Gone.", code: 404 }],
  };
  const { paths } = read(
    [
      { name: "One", item: [item] },
      { name: "Two", item: [item] },
    ],
    base,
  );
  expect(paths).toMatchObject({
    "/groups/{id}": {
      patch: {
        tags: ["One", "Two"],
        responses: { 404: { description: "Gone.", "x-error-codes": [{ code: 4130, message: "Gone." }] } },
      },
    },
  });
});

test("files of a repeated name are a list, also where none is chosen; numbers beside an empty value are text", () => {
  const formdata = [
    { key: "photo", type: "file" },
    { key: "photo", type: "file" },
    { key: "n", value: "1" },
    { key: "n", value: "" },
    { key: "m", value: "1" },
    { key: "m", value: "2" },
  ];
  const request = { method: "POST", url: "{{baseUrl}}/photos", body: { mode: "formdata", formdata } };
  const { paths } = read([{ name: "a", request }], base);
  const form = {
    schema: {
      properties: {
        photo: { type: "array", items: { type: "string", format: "binary" } },
        n: { type: "array", items: { type: "string" } },
        m: { type: "array", items: { type: "integer" } },
      },
    },
  };
  expect(paths).toMatchObject({
    "/photos": { post: { requestBody: { content: { "multipart/form-data": form } } } },
  });
});

test("an environment of a folder 3.0.0 gives values", () => {
  const files = {
    "dev.environment.yaml": "name: dev\nvalues:\n  - { key: host, value: 'https://dev.test' }\n",
    "A/.resources/definition.yaml": "$kind: collection\nname: A\n",
    "A/Get.request.yaml": "$kind: http-request\nmethod: GET\nurl: '{{host}}/a'\n",
  };
  const { document } = importPostman(Object.entries(files).map(([path, text]) => ({ path, text })));
  expect(document).toMatchObject({ servers: [{ url: "https://dev.test" }], paths: { "/a": { get: {} } } });
});
