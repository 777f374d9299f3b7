import { expect, test } from "vitest";
import { parse } from "yaml";
import { importHar } from "../src/index.js";

function entry(
  method: string,
  url: string,
  more: object = {},
  status = 200,
  answer: unknown = {},
  type = "application/json",
) {
  return {
    request: { method, url, headers: [{ name: "accept", value: "*/*" }], ...more },
    response: {
      status,
      statusText: "OK",
      headers: [],
      content: { mimeType: type, text: typeof answer === "string" ? answer : JSON.stringify(answer) },
    },
  };
}

const read = (entries: unknown) => importHar({ path: "a.har", text: JSON.stringify({ log: { entries } }) });

test("calls are merged to operations; ids become parameters; pages are left out", () => {
  const form = {
    headers: [{ name: "Content-Type", value: "multipart/form-data; boundary=b" }],
    postData: {
      mimeType: "multipart/form-data; boundary=b",
      text: '--b\r\nContent-Disposition: form-data; name="photo"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\r\n--b\r\nContent-Disposition: form-data; name="public"\r\n\r\ntrue\r\n--b--\r\n',
    },
  };
  const { description, warnings } = read([
    entry("GET", "https://app.test/", {}, 200, "<html>", "text/html"),
    entry("GET", "https://app.test/a.js", {}, 200, "x", "text/javascript"),
    entry("GET", "https://api.test/users/17?page=2", {}, 200, { id: 17, name: "a" }),
    entry("GET", "https://api.test/users/18", {}, 200, { id: 18, email: null }),
    entry("POST", "https://api.test/users/18/photos", form, 201, { id: 1 }),
  ]);
  expect(warnings.map(({ message }) => message)).toEqual([
    "2 of 5 entries load pages, scripts, images and the like; left out",
  ]);
  const { servers, paths } = parse(description);
  expect(servers).toEqual([{ url: "https://api.test" }]);
  expect(Object.keys(paths)).toEqual(["/users/{userId}", "/users/{userId}/photos"]);
  const { get } = paths["/users/{userId}"];
  expect(get.parameters.map((each: { name: string }) => each.name)).toEqual(["userId", "page"]);
  expect(get.responses[200].content["application/json"].schema.properties).toMatchObject({
    id: { type: "integer" },
    name: { type: "string" },
    email: { type: "null" },
  });
  const { content } = paths["/users/{userId}/photos"].post.requestBody;
  expect(content["multipart/form-data"].schema.properties).toMatchObject({
    photo: { type: "string", format: "binary" },
    public: { type: "boolean" },
  });
  expect(content["multipart/form-data"].encoding.photo).toEqual({ contentType: "image/png" });
});

test("what is no recording, or has no call, is refused with what to do", () => {
  expect(() => importHar({ path: "a.har", text: "{}" })).toThrow(
    "save one in the network panel of a browser",
  );
  expect(() => importHar({ path: "a.har", text: "{" })).toThrow("a.har#: invalid JSON at line 1, column 2");
  expect(() => read([])).toThrow("has 0 entries, and none is a call of an API");
});
