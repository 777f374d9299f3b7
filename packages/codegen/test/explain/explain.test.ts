import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ruleOf } from "@partwise/description/reading";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { explainCommand } from "../../src/command/explain-command.js";
import { explain } from "../../src/explain/explain.js";
import { explainText } from "../../src/explain/explain-text.js";
import { generate } from "../../src/generate/generate.js";
import { runCommand } from "../helpers/run-command.js";

vi.setConfig({ testTimeout: 300_000 });

const yaml = `openapi: 3.1.1
info: { title: Pets, version: "1" }
paths:
  /pets/{id}:
    post:
      operationId: addPhotos
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                id: { type: integer, readOnly: true }
                photos: { type: array, items: { type: string, format: binary } }
                owner: { type: object }
                colours: { type: array, items: { type: string } }
            encoding:
              photos: { contentType: "image/png, image/jpeg", headers: { X-Turn: { schema: { type: integer } } } }
              colours: { style: pipeDelimited, contentType: text/csv }
          application/json: { schema: { type: object } }
      responses: { "204": { description: Added. } }
    get: { responses: { "200": { description: d } } }
`;

let folder: string;
let description: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-explain-"));
  await mkdir(join(folder, "node_modules")); // where runs are remembered
  description = join(folder, "api.yaml");
  await writeFile(description, yaml);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const explained = (operation: string, json = false) =>
  runCommand((streams) => explainCommand(description, operation, { json }, streams));

const text = `POST /pets/{id}  (addPhotos, OpenAPI 3.1)

multipart/form-data: one body of parts
  property  part               content type            sent as               rules
  photos    photos + filename  image/png, image/jpeg   bytes, one per item;  M20 M23 M40 M28 M50
                                                       headers X-Turn
  owner     owner              application/json        JSON                  M14
  colours   colours            text/plain (no header)  text, pipe-joined     M33 M34 M35 M36 M37
  id is not sent  M8

application/json: the whole value as JSON; a file in it can only be text

Rules
  M8   a readOnly property is not sent
       OpenAPI 3.1.1, Schema Object
       https://spec.openapis.org/oas/v3.1.1.html#schema-object
  M14  an object is application/json
       OpenAPI 3.1.1, Encoding Object
       https://spec.openapis.org/oas/v3.1.1.html#encoding-object
  M20  contentType is a list; the value's own type or the call chooses
       OpenAPI 3.1.1, Encoding Object
       https://spec.openapis.org/oas/v3.1.1.html#encoding-object
  M23  contentType of an array is that of each item
       OpenAPI 3.2.0, Encoding By Name
       https://spec.openapis.org/oas/v3.2.0.html#encoding-by-name
  M28  a header is sent when it has a value
       RFC 7578, section 4.8
       https://www.rfc-editor.org/rfc/rfc7578#section-4.8
  M33  style is honoured in form-data and urlencoded, nowhere else
       OpenAPI 3.1.1, Fixed Fields for RFC6570-style Serialization
       https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-for-rfc6570-style-serialization
  M34  with a style, contentType is ignored
       OpenAPI 3.1.1, Fixed Fields for RFC6570-style Serialization
       https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-for-rfc6570-style-serialization
  M35  one of style, explode, allowReserved brings the others' defaults
       OpenAPI 3.1.1, Fixed Fields for RFC6570-style Serialization
       https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-for-rfc6570-style-serialization
  M36  a style does not percent-encode in form-data
       OpenAPI 3.1.1, Fixed Fields for RFC6570-style Serialization
       https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-for-rfc6570-style-serialization
  M37  a style lays out as in a query
       OpenAPI 3.1.1, Style Values
       https://spec.openapis.org/oas/v3.1.1.html#style-values
  M40  an array becomes one part an item, all of one name
       RFC 7578, section 4.3
       https://www.rfc-editor.org/rfc/rfc7578#section-4.3
  M50  a file has a filename, nothing else has
       RFC 7578, section 4.2
       https://www.rfc-editor.org/rfc/rfc7578#section-4.2

Warnings
  #/paths/~1pets~1{id}/post/requestBody/content/multipart~1form-data/encoding/colours/contentType
      contentType is ignored beside style: the value is sent as text; remove one of them
`;

const warning =
  "#/paths/~1pets~1{id}/post/requestBody/content/multipart~1form-data/encoding/colours/contentType: contentType is ignored beside style: the value is sent as text; remove one of them";

test("an operation as text", async () => {
  const { status, out, err } = await explained("POST /pets/{id}");
  expect([status, err]).toEqual([0, ""]);
  expect(out).toBe(text);
  for (const line of out.split("\n"))
    if (!line.startsWith("  #")) expect(line.length).toBeLessThanOrEqual(100);
});

test("an operation as JSON", async () => {
  const { status, out } = await explained("addPhotos", true);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual({
    operation: "POST /pets/{id}",
    operationId: "addPhotos",
    openapi: "3.1",
    mediaTypes: [
      {
        mediaType: "multipart/form-data",
        body: "parts",
        rules: [],
        parts: [
          {
            property: "photos",
            name: "photos",
            filename: "yes",
            contentType: "image/png, image/jpeg",
            header: "yes",
            repeated: "one part an item",
            text: "bytes",
            headers: ["X-Turn"],
            rules: ["M20", "M23", "M40", "M28", "M50"],
          },
          {
            property: "owner",
            name: "owner",
            filename: "no",
            contentType: "application/json",
            header: "yes",
            repeated: "one part",
            text: "JSON",
            headers: [],
            rules: ["M14"],
          },
          {
            property: "colours",
            name: "colours",
            filename: "no",
            contentType: "text/plain",
            header: "no",
            repeated: "one part",
            text: "text, pipe-joined",
            headers: [],
            rules: ["M33", "M34", "M35", "M36", "M37"],
          },
        ],
        notSent: [{ property: "id", rules: ["M8"] }],
      },
      { mediaType: "application/json", body: "JSON", rules: [], parts: [], notSent: [] },
    ],
    rules: (["M8", "M14", "M20", "M23", "M28", "M33", "M34", "M35", "M36", "M37", "M40", "M50"] as const).map(
      (rule) => ruleOf(rule, "3.1"),
    ),
    warnings: [warning],
  });
});

test("what is explained is what is generated", async () => {
  const explained = await explain({ description, operation: "addPhotos" });
  await generate({ description, output: folder });
  const { operations } = await import(`${join(folder, "index.js")}`);
  const { encoding } = operations["/pets/{id}"].post.requestBody.content["multipart/form-data"];
  const [form] = explained.mediaTypes;
  expect(form?.parts.map(({ property }) => property)).toEqual(Object.keys(encoding));
  expect(encoding.photos.contentType).toBe(form?.parts[0]?.contentType);
});

test("a rule's source is that of the description's version", () => {
  expect(ruleOf("M14", "3.0")).toEqual({
    rule: "M14",
    says: "an object is application/json",
    source: "OpenAPI 3.0.4, Encoding Object",
    link: "https://spec.openapis.org/oas/v3.0.4.html#encoding-object",
  });
  expect(ruleOf("M16", "3.2").link).toBe("https://spec.openapis.org/oas/v3.2.0.html#encoding-object");
  expect(ruleOf("M40", "3.2").link).toBe("https://www.rfc-editor.org/rfc/rfc7578#section-4.3");
});

test("without a request body", async () => {
  const explanation = await explain({ description, operation: "get /pets/{petId}" });
  expect(explainText(explanation)).toBe("GET /pets/{id}  (OpenAPI 3.1)\n\nIt has no request body.\n");
});

test.each([
  ["PUT /pets/{id}", 'did you mean "POST /pets/{id}" or "GET /pets/{id}"?'],
  ["POST /pest/{id}", 'did you mean "POST /pets/{id}" or "GET /pets/{id}"?'],
  ["addPhoto", 'did you mean "addPhotos"?'],
  ["something else", 'name one as method and path, such as "GET /pets"'],
])("no such operation: %s", async (operation, advice) => {
  expect(await explained(operation)).toEqual({
    status: 2,
    out: "",
    err: `${description}#: has no operation "${operation}"; ${advice}\n`,
  });
});

test("a broken description", async () => {
  await writeFile(description, "openapi: 3.1.1");
  expect((await explained("a")).status).toBe(1);
});

const form = (version: string, properties: string, rest = "") => `openapi: ${version}
info: { title: Pets, version: "1" }
paths:
  /a:
    post:
      requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { ${properties} } }${rest} } } }
      responses: { "204": { description: d } }
`;

test.each<readonly [name: string, yaml: string, want: object]>([
  [
    "M10, 3.0: bytes",
    form("3.0.4", "p: { type: string, format: byte }"),
    { text: "text in base64", contentType: "application/octet-stream", rules: ["M10", "M30"] },
  ],
  [
    "M7, 3.0: anything",
    form("3.0.4", "p: {}"),
    { contentType: null, filename: "when it is a file", rules: ["M7"] },
  ],
  [
    "M11: anything",
    form("3.1.1", "p: {}"),
    { contentType: "application/octet-stream", header: "by the value" },
  ],
  [
    "M16, 3.2: an array inside an array",
    form("3.2.0", "p: { type: array, items: { type: array } }"),
    { text: "JSON", repeated: "one part an item", rules: ["M16", "M40"] },
  ],
  [
    "3.1: an array inside an array",
    form("3.1.1", "p: { type: array, items: { type: array, items: { type: string } } }"),
    { text: "JSON", contentType: "application/json", header: "yes", repeated: "one part an item" },
  ],
  [
    "texts in one part",
    form("3.1.1", "p: { type: array, items: { type: string }, x-partwise-encoding: { array: json } }"),
    { text: "JSON", contentType: "application/json", header: "yes", repeated: "one part" },
  ],
  [
    "M32, 3.0: style",
    form("3.0.4", "p: { type: object }", ", encoding: { p: { style: deepObject } }"),
    { name: "p", text: "JSON", rules: ["M14", "M32"] },
  ],
  [
    "M37: deepObject",
    form("3.1.1", "p: { type: object }", ", encoding: { p: { style: deepObject } }"),
    { name: "p[key]", repeated: "one part a key", header: "no" },
  ],
  [
    "M37: an object in form style",
    form("3.1.1", "p: { type: object }", ", encoding: { p: { style: form } }"),
    { name: "(each key)", repeated: "one part a key" },
  ],
  [
    "M25: no codec",
    form("3.1.1", "p: { type: object }", ", encoding: { p: { contentType: application/xml } }"),
    { text: "refused without a codec", rules: ["M21", "M25"] },
  ],
  [
    "M24: a string in JSON",
    form("3.1.1", "p: { type: string }", ", encoding: { p: { contentType: application/json } }"),
    { text: "JSON", header: "yes", rules: ["M21", "M24"] },
  ],
  [
    "M31: base64url",
    form("3.1.1", "p: { type: string, contentEncoding: base64url }"),
    { text: "text in base64url", rules: ["M12", "M30", "M31"] },
  ],
  [
    "M5: a file or an object",
    form("3.1.1", "p: { oneOf: [{ type: string, format: binary }, { type: object }] }"),
    { contentType: null, filename: "when it is a file", text: "by the value", rules: ["M5"] },
  ],
  [
    "our own words",
    form("3.1.1", "p: { type: array, items: {}, x-partwise-encoding: { array: json } }"),
    { text: "JSON", repeated: "one part", rules: ["own", "M15", "M11"] },
  ],
  [
    "M38: deepObject over an array of text",
    form("3.1.1", "p: { type: array, items: { type: string } }", ", encoding: { p: { style: deepObject } }"),
    { name: "p[0], p[1] ...", repeated: "one part an item", text: "text" },
  ],
  [
    "M38: deepObject over an array of objects",
    form("3.1.1", "p: { type: array, items: { type: object } }", ", encoding: { p: { style: deepObject } }"),
    { name: "p[0][key][key] ...", repeated: "one part a value" },
  ],
  [
    "M38: an object with dots",
    form("3.1.1", "p: { type: object, x-partwise-encoding: { object: dots } }"),
    {
      name: "p.key.key ...",
      repeated: "one part a value",
      filename: "when it is a file",
      text: "text or bytes",
      rules: ["own", "M38"],
    },
  ],
  [
    "M38: an array of objects in brackets",
    form("3.1.1", "p: { type: array, items: { type: object }, x-partwise-encoding: { object: brackets } }"),
    { name: "p[0][key][key] ...", rules: ["own", "M38", "M40"] },
  ],
  [
    "M7: anything under a content type",
    form("3.1.1", "p: {}", ", encoding: { p: { contentType: image/png } }"),
    { text: "text or bytes", filename: "when it is a file", header: "yes" },
  ],
  [
    "M66: nested",
    form(
      "3.1.1",
      "p: { type: object, properties: { q: { type: integer } } }",
      ", encoding: { p: { contentType: multipart/mixed } }",
    ),
    { text: "multipart", parts: [expect.objectContaining({ property: "q", rules: ["M13", "M55"] })] },
  ],
])("%s", async (_name, content, want) => {
  await writeFile(description, content);
  const { mediaTypes } = await explain({ description, operation: "POST /a" });
  expect(mediaTypes[0]?.parts).toEqual([expect.objectContaining(want)]);
});

test.each([
  ["application/problem+json", "JSON"],
  ["application/x-ndjson", "JSON items"],
  ["image/png", "bytes"],
  ["text/plain", "as given"],
])("a body of %s is %s", async (mediaType, body) => {
  await writeFile(description, form("3.1.1", "").replace(/multipart.*/, `${mediaType}: {} } }`));
  const { mediaTypes } = await explain({ description, operation: "POST /a" });
  expect(mediaTypes).toMatchObject([{ mediaType, body }]);
});

const positions = `openapi: 3.2.0
info: { title: Positions, version: "1" }
paths:
  /mixed:
    post:
      requestBody:
        content:
          multipart/mixed:
            schema: { type: array, prefixItems: [{ type: object }], items: { type: string } }
            prefixEncoding: [{}, { contentType: text/csv }]
            itemEncoding: { contentType: text/html }
      responses: { "204": { description: d } }
  /items:
    post:
      requestBody:
        content:
          multipart/mixed:
            itemSchema: { type: object, properties: { image: { type: string, format: binary } } }
            itemEncoding: { contentType: multipart/form-data, encoding: { image: { contentType: image/webp } } }
      responses: { "204": { description: d } }
  /untyped:
    post:
      requestBody:
        content:
          multipart/form-data:
            prefixEncoding: [{ contentType: application/json }]
            itemEncoding: { contentType: image/png }
      responses: { "204": { description: d } }
`;

test.each<readonly [operation: string, parts: readonly object[]]>([
  [
    "POST /mixed",
    [
      { property: "item 0", name: null, contentType: "application/json", text: "JSON" },
      { property: "item 1", name: null, contentType: "text/csv", text: "text" },
      { property: "later items", name: null, contentType: "text/html", text: "text" },
    ],
  ],
  [
    "POST /items",
    [
      {
        property: "each item",
        contentType: "multipart/form-data",
        parts: [expect.objectContaining({ name: "image", filename: "yes", contentType: "image/webp" })],
      },
    ],
  ],
  [
    "POST /untyped",
    [
      { name: "(its key)", contentType: "application/json", text: "JSON" },
      { name: "(its key)", contentType: "image/png", text: "text or bytes", filename: "when it is a file" },
    ],
  ],
])("M63: the items of %s by position, and no warning", async (operation, parts) => {
  await writeFile(description, positions);
  const { mediaTypes, warnings } = await explain({ description, operation });
  expect(mediaTypes[0]?.parts).toEqual(parts.map((each) => expect.objectContaining(each)));
  expect(warnings).toEqual([]);
});
