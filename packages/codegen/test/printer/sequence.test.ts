import { pathsMetadata } from "@partwise/description";
import type { JsonObject } from "@partwise/description/document";
import type { SequenceMetadata } from "@partwise/description/reading";
import { describe, expect, test, vi } from "vitest";
import { metadataDeclarations, metadataDeclarationsOf } from "../../src/output/metadata-declarations-of.js";
import { printTypes } from "../../src/printer/print-types.js";
import { contextOf } from "../helpers/context-of.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

const events = "text/event-stream";
const text = { type: "string" };
const ref = { $ref: "#/components/schemas/Piece" };
const done = { type: "string", const: "[DONE]" };
const ofJson = { type: "string", contentMediaType: "application/json", contentSchema: ref };
const schemas = {
  Piece: {
    type: "object",
    required: ["id"],
    properties: { id: text, choices: { type: "array", items: text } },
  },
  Pieces: { type: "array", items: ref },
  Event: {
    type: "object",
    required: ["data"],
    properties: { data: { $ref: "#/components/schemas/Piece" }, event: text },
  },
};
const event = (data: unknown, rest: JsonObject = {}) => ({ type: "object", properties: { data, ...rest } });

/** A description whose one operation answers so. */
function descriptionOf(mediaType: string, object: JsonObject, more: JsonObject = {}): JsonObject {
  const responses = { "200": { description: "d", content: { [mediaType]: object } } };
  return { paths: { "/a": { get: { responses, ...more } } }, components: { schemas } };
}

function metadataOf(document: JsonObject): SequenceMetadata | undefined {
  const operation = pathsMetadata(contextOf("3.2", {}, document).context)["/a"]?.get;
  return Object.values(operation?.sequences?.["200"] ?? {})[0];
}

const item = (data: string, rest = "event?: string; ") =>
  `AsyncIterable<{ ${rest}data: ${data}; id?: string; retry?: number; }>`;
const piece = 'components["schemas"]["Piece"]';

const rows: readonly (readonly [
  name: string,
  mediaType: string,
  object: JsonObject,
  metadata: SequenceMetadata | undefined,
  type: string,
])[] = [
  [
    "M74: JSON lines by item",
    "application/jsonl",
    { itemSchema: ref },
    { streams: true },
    `AsyncIterable<${piece}>`,
  ],
  [
    "M74: records by item",
    "application/json-seq",
    { itemSchema: ref },
    { streams: true },
    `AsyncIterable<${piece}>`,
  ],
  [
    "M74: +json-seq by item",
    "application/geo+json-seq",
    { itemSchema: ref },
    { streams: true },
    `AsyncIterable<${piece}>`,
  ],
  [
    "M74: parts by item",
    "multipart/mixed",
    { itemSchema: ref },
    { streams: true },
    `AsyncIterable<${piece}>`,
  ],
  [
    "M74: item and schema",
    "application/jsonl",
    { itemSchema: ref, schema: { type: "array" } },
    { streams: true },
    `AsyncIterable<${piece}>`,
  ],
  [
    "M74: binary parts by item",
    "multipart/mixed",
    { itemSchema: { type: "string", format: "binary" } },
    { streams: true, binary: true },
    "AsyncIterable<$Binary>",
  ],
  [
    "M73: JSON lines by schema",
    "application/x-ndjson",
    { schema: { type: "array", items: ref } },
    {},
    `${piece}[]`,
  ],
  [
    "M73: by reference",
    "application/jsonl",
    { schema: { $ref: "#/components/schemas/Pieces" } },
    {},
    'components["schemas"]["Pieces"]',
  ],
  ["M73: by the schema of a line", "application/x-ndjson", { schema: ref }, {}, `${piece}[]`],
  ["M73: without a schema", "application/jsonl", {}, {}, "unknown[]"],
  ["M73: as text", "application/jsonl", { schema: text }, {}, "unknown[]"],
  ["M73: parts by schema", "multipart/mixed", { schema: { type: "array", items: ref } }, {}, `${piece}[]`],
  ["a form, no sequence", "multipart/form-data", { schema: ref }, undefined, piece],
  [
    "JSON lines as a file, no sequence",
    "application/x-ndjson",
    { schema: { type: "string", format: "binary" } },
    undefined,
    "$Binary",
  ],
  [
    "JSON, no sequence",
    "application/json",
    { schema: { type: "array", items: ref } },
    undefined,
    `${piece}[]`,
  ],
  ["M74: events without a schema", events, {}, {}, item("string")],
  ["M74: events as text", events, { schema: text }, {}, item("string")],
  ["M74: events with parameters", `${events}; charset=utf-8`, { schema: text }, {}, item("string")],
  ["M74: events by the schema of their data", events, { schema: ref }, { data: "json" }, item(piece)],
  [
    "M74: events by an array of it",
    events,
    { schema: { type: "array", items: ref } },
    { data: "json" },
    item(piece),
  ],
  ["M75: contentMediaType", events, { itemSchema: event(ofJson) }, { data: "json" }, item(piece)],
  ["M75: contentMediaType of the schema itself", events, { schema: ofJson }, { data: "json" }, item(piece)],
  [
    "M75: contentMediaType without contentSchema",
    events,
    { itemSchema: event({ contentMediaType: "application/json" }) },
    { data: "json" },
    item("unknown"),
  ],
  [
    "M75: data that are an object",
    events,
    { itemSchema: { $ref: "#/components/schemas/Event" } },
    { data: "json" },
    item(piece),
  ],
  [
    "M75: data that are a number",
    events,
    { itemSchema: event({ type: "integer" }) },
    { data: "json" },
    item("number"),
  ],
  [
    "M75: data that are text",
    events,
    { itemSchema: event(text, { id: text, retry: { type: "integer" } }) },
    {},
    item("string"),
  ],
  ["M75: data that are words", events, { itemSchema: event({ enum: ["a", "b"] }) }, {}, item('"a" | "b"')],
  [
    "M75: data that are JSON or text",
    events,
    { itemSchema: event({ anyOf: [ref, text] }) },
    { data: "any" },
    item(`${piece} | string`),
  ],
  [
    "[DONE] beside the data",
    events,
    { schema: { oneOf: [ref, done] } },
    { data: "json", end: "[DONE]" },
    item(piece),
  ],
  [
    "[DONE] inside the data",
    events,
    { itemSchema: event({ anyOf: [ofJson, done] }) },
    { data: "json", end: "[DONE]" },
    item(piece),
  ],
  ["another end of text", events, { schema: { enum: ["a", "[END]"] } }, { end: "[END]" }, item('"a"')],
  [
    "an array in words, which is JSON and no end",
    events,
    { schema: { oneOf: [ref, { const: "[1]" }] } },
    { data: "any" },
    item(`${piece} | "[1]"`),
  ],
  [
    "an end by an extension",
    events,
    { schema: ref, "x-partwise-end": "bye" },
    { data: "json", end: "bye" },
    item(piece),
  ],
  [
    "an end by another's",
    events,
    { schema: ref, "x-speakeasy-sse-sentinel": "[END]" },
    { data: "json", end: "[END]" },
    item(piece),
  ],
  [
    "events of their own types, one of which ends the stream",
    events,
    {
      schema: {
        oneOf: [
          { type: "object", required: ["event", "data"], properties: { event: { enum: ["a"] }, data: ref } },
          {
            type: "object",
            required: ["event", "data"],
            properties: { event: { enum: ["done"] }, data: done },
          },
        ],
      },
    },
    { data: "json", end: "[DONE]" },
    item(piece, 'event: "a"; '),
  ],
  [
    "M75: events of several types, as the specification has them",
    events,
    {
      itemSchema: {
        type: "object",
        required: ["event"],
        properties: { event: text, data: text, retry: { type: "integer" } },
        oneOf: [
          { properties: { event: { const: "addString" } } },
          { properties: { event: { const: "addInt64" }, data: { format: "int64" } } },
          {
            properties: {
              event: { const: "addJson" },
              data: { contentMediaType: "application/json", contentSchema: ref },
            },
          },
        ],
      },
    },
    { events: { addString: "text", addInt64: "text", addJson: "json" } },
    `AsyncIterable<${["addString", "addInt64", "addJson"]
      .map(
        (name) =>
          `{ event: "${name}"; data: ${name === "addJson" ? piece : "string"}; id?: string; retry?: number; }`,
      )
      .join(" | ")}>`,
  ],
];

describe("a response is read as", () => {
  test.each(rows)("%s", (_, mediaType, object, metadata) => {
    expect(metadataOf(descriptionOf(mediaType, object))).toEqual(metadata);
  });
});

describe("its type is that of", () => {
  test.each(rows)("%s", (_, mediaType, object, __, type) => {
    const printed = printTypes(contextOf("3.2", {}, descriptionOf(mediaType, object)).context);
    const found =
      /responses: \{.*?content: \{\s*"[^"]*": (.*?);\s*\};\s*\};\s*\};\s*\};/s.exec(printed)?.[1] ?? "";
    expect(found.replace(/\/\*.*?\*\//g, "").replace(/\s+/g, " ")).toBe(type);
    expect(problemsOf({ "index.d.ts": `${printed}\n${metadataDeclarations}` })).toEqual([]);
  });
});

test("the end of a stream may be told in words, where the data are JSON", () => {
  const says = "ended by `data: [DONE]`";
  const body = {
    content: {
      "application/json": { schema: { properties: { stream: { type: "boolean", description: says } } } },
    },
  };
  expect(metadataOf(descriptionOf(events, { schema: ref }, { description: says }))?.end).toBe("[DONE]");
  expect(metadataOf(descriptionOf(events, { schema: ref }, { requestBody: body }))?.end).toBe("[DONE]");
  expect(metadataOf(descriptionOf(events, { schema: text }, { description: says }))?.end).toBeUndefined();
  expect(metadataOf(descriptionOf(events, { schema: ref }))?.end).toBeUndefined();
});

test("a range in small letters is one", () => {
  const document = { paths: { "/a": { get: { responses: { "2xx": { content: { "text/plain": {} } } } } } } };
  const operation = pathsMetadata(contextOf("3.1", {}, document).context)["/a"]?.get;
  expect(operation?.responses).toEqual({ "2XX": ["text/plain"] });
});

test("the declarations speak of sequences only where there are some", () => {
  const declared = (mediaType: string) =>
    metadataDeclarationsOf(
      pathsMetadata(contextOf("3.1", {}, descriptionOf(mediaType, { schema: text })).context),
    );
  expect(declared("text/plain")).toBe(metadataDeclarations);
  expect(declared(events)).toContain("readonly sequences?: {");
});
