import { expect, test } from "vitest";
import { exampleRequest } from "../../src/examples/example-request.js";
import { exampleResponses } from "../../src/examples/example-responses.js";
import { operationsOf } from "../../src/operations/operations-of.js";
import { contextOf } from "../helpers/context-of.js";

const document = {
  openapi: "3.2.0",
  paths: {
    "/albums/{albumId}": {
      parameters: [
        { name: "albumId", in: "path", required: true, schema: { type: "string" }, example: "a-7" },
      ],
      put: {
        operationId: "putAlbum",
        parameters: [
          {
            name: "limit",
            in: "query",
            schema: { type: "integer", maximum: 9 },
            examples: { few: { value: 3 } },
          },
          {
            name: "shade",
            in: "query",
            schema: { type: "string" },
            examples: { wire: { serializedValue: "shade=blue" } },
          },
          { name: "wrong", in: "query", schema: { type: "integer" }, example: "none" },
          { name: "Authorization", in: "header", schema: { type: "string" } },
        ],
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                properties: {
                  title: { type: "string" },
                  cover: { type: "string", format: "binary" },
                  pages: { type: "array", items: { type: "string", format: "binary" } },
                },
              },
              encoding: { cover: { contentType: "image/jpeg, image/png" } },
            },
            "application/json": {
              schema: { type: "object" },
              examples: { short: { dataValue: { title: "Blue" } } },
            },
          },
        },
        responses: {
          200: {
            description: "Done.",
            content: {
              "application/json": { schema: { type: "object", properties: { title: { type: "string" } } } },
            },
          },
          204: { description: "Nothing." },
        },
      },
    },
  },
};

const { context } = contextOf("3.2", {}, document);
const [operation] = operationsOf(context);
if (operation === undefined) throw new Error("the description has no operation");

test("each parameter has a value: the author's where it fits", () => {
  const { parameters, ...request } = exampleRequest(operation, context);
  expect(request).toMatchObject({
    name: "PUT /albums/{albumId}",
    method: "PUT",
    path: "/albums/{albumId}",
    operationId: "putAlbum",
  });
  expect(parameters.map(({ name, value, required, isGiven }) => [name, value, required, isGiven])).toEqual([
    ["albumId", "a-7", true, true],
    ["limit", 3, false, true],
    ["shade", "a shade", false, false],
    ["wrong", 1, false, false],
  ]);
});

test("a file of a form has the first content type of its encoding", () => {
  const { body } = exampleRequest(operation, context);
  expect(body).toMatchObject({ mediaType: "multipart/form-data", required: true, isGiven: false });
  expect(body?.mediaTypes).toEqual(["multipart/form-data", "application/json"]);
  expect(body?.value).toMatchObject({
    title: "Opening hours",
    cover: { filename: "cover.jpg", contentType: "image/jpeg" },
    pages: [{ filename: "pages.txt", contentType: "application/octet-stream" }],
  });
});

test("another media type is taken when it is named, with its author's example", () => {
  expect(exampleRequest(operation, context, "application/json").body).toMatchObject({
    value: { title: "Blue" },
    isGiven: true,
  });
});

test("each answer has an example of its first media type", () => {
  expect(exampleResponses(operation, context).map(({ status, example }) => [status, example?.value])).toEqual(
    [
      ["200", { title: "Opening hours" }],
      ["204", undefined],
    ],
  );
});
