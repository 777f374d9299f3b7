import type { JsonObject } from "@partwise/description/document";
import { expect, test } from "vitest";
import { printTypes } from "../../src/printer/print-types.js";
import { contextOf } from "../helpers/context-of.js";

const any = { schema: { type: "object" } };
const two = { content: { "text/b": any, "application/a": any } };
const mark = /\$mediaTypes\?: \[\s*"text\/b",\s*"application\/a"\s*\]/g;

const marksIn = async (document: JsonObject) =>
  (await printTypes(contextOf("3.1", {}, document).context)).match(mark)?.length ?? 0;

const operation = (requestBody: unknown, operationId?: string): JsonObject => ({
  paths: { "/x": { post: { ...(operationId && { operationId }), requestBody, responses: {} } } },
});

test.each<[string, number, JsonObject]>([
  ["an operation with an id", 1, operation(two, "x")],
  ["an operation without one", 1, operation(two)],
  [
    "an optional body that is described",
    1,
    operation({ ...two, required: false, description: "Maybe." }, "x"),
  ],
  ["a component", 1, { components: { requestBodies: { Two: two } }, paths: {} }],
  ["no body of one media type", 0, operation({ content: { "text/b": any } }, "x")],
  [
    "no response",
    0,
    { paths: { "/x": { get: { responses: { "200": { description: "", content: two.content } } } } } },
  ],
  [
    "no schema that looks alike",
    0,
    {
      paths: {},
      components: {
        schemas: {
          S: {
            properties: {
              requestBodies: {
                properties: { B: { properties: { content: { properties: { a: {}, b: {} } } } } },
              },
            },
          },
        },
      },
    },
  ],
])("the order of the media types is written down for %s", async (_, count, document) => {
  expect(await marksIn(document)).toBe(count);
});

test("the comment of the body stays", async () => {
  const document = operation({ ...two, description: "The body." }, "x");
  expect(await printTypes(contextOf("3.1", {}, document).context)).toMatch(
    /\/\*\* @description The body\. \*\/\s*requestBody\?: \{\s*readonly \$mediaTypes/,
  );
});
