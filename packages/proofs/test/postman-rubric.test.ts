import { importPostman } from "@partwise/import";
import { expect, test } from "vitest";
import { scoreOf } from "../src/postman-rubric/facts.js";
import { rateDescription } from "../src/postman-rubric/rate-description.js";

const collection = {
  info: { name: "Groups", description: "Groups of people.", version: "2" },
  auth: { type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] },
  item: [
    {
      name: "Groups",
      description: "What groups do.",
      item: [
        {
          name: "Rename",
          request: {
            method: "PATCH",
            url: {
              raw: "https://groups.test/groups/:id?notify=true",
              query: [{ key: "notify", value: "true" }],
            },
            header: [{ key: "X-Trace", value: "abc" }],
            body: {
              mode: "formdata",
              formdata: [
                { key: "name", value: "Support", type: "text" },
                { key: "photo", type: "file", src: "cat.png" },
              ],
            },
          },
          response: [{ name: "Renamed", code: 200, body: '{"id": 7}' }],
        },
      ],
    },
  ],
};

test("a description that import makes has every fact of its collection", () => {
  const { document } = importPostman([{ path: "a.json", text: JSON.stringify(collection) }]);
  const rated = rateDescription(collection, document);
  expect(rated.map(scoreOf)).toEqual([5, 5, 5, 5, 5, 5, 5, 5]);
});

test("what a description lacks, or has made up, costs its dimension", () => {
  const document = {
    info: { title: "Groups", version: "1" },
    servers: [{ url: "https://groups.test" }, { url: "https://groups.test" }],
    paths: {
      "/groups/{id}": {
        patch: {
          description: "Something that nobody wrote.",
          tags: ["Other"],
          parameters: [{ name: "id", in: "path", schema: {} }],
          requestBody: { content: { "multipart/form-data": { schema: { properties: { photo: {} } } } } },
          responses: { 418: { description: "A teapot." } },
        },
      },
    },
  };
  const rated = rateDescription(collection, document);
  expect(rated.map(({ found, of }) => `${found}/${of}`)).toEqual([
    "1/1",
    "2/4",
    "0/1",
    "2/4",
    "0/4",
    "1/6",
    "2/3",
    "0/3",
  ]);
  expect(rated.map(scoreOf)).toEqual([5, 2, 1, 2, 1, 1, 2, 1]);
});
