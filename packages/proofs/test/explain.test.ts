import { existsSync, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Operations } from "@partwise/client";
import { explain, generate } from "@partwise/codegen";
import { expect, test } from "vitest";
import { describedForms } from "../src/explained/described-forms.js";
import { meet } from "../src/explained/meet.js";
import type { SampleRule } from "../src/explained/samples-of.js";
import { temporaryFolder } from "../src/temporary-folder.js";

/** The differences between what `explain` says of each form of a description, and what is sent. */
async function differencesIn(description: string, output: string): Promise<readonly string[]> {
  await generate({ description, output });
  const document = JSON.parse(readFileSync(join(output, "openapi.json"), "utf8"));
  const { operations }: { operations: Operations } = await import(
    pathToFileURL(join(output, "index.js")).href
  );
  const version = document.openapi.slice(0, 3) as SampleRule["version"];
  const found: string[] = [];
  for (const form of describedForms(document)) {
    const operation = `${form.method.toUpperCase()} ${form.path}`;
    const { mediaTypes } = await explain({ description, operation });
    const parts = mediaTypes.find(({ mediaType }) => mediaType === form.mediaType)?.parts ?? [];
    const item = operations[form.path as `/${string}`];
    const metadata = item?.[form.method]?.requestBody?.content[form.mediaType];
    const met = await meet(form, parts, metadata, { document, version });
    if (met.bodies < parts.length) found.push(`${operation}: ${met.bodies} bodies for ${parts.length} parts`);
    found.push(...met.differences.map((line) => `${operation}, ${form.mediaType}: ${line}`));
  }
  return found;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const specs = readdirSync(join(root, "specs")).map((name) => `specs/${name}/openapi.yaml`);
const fixtures = readdirSync(join(root, "packages")).flatMap((name) => {
  const folder = `packages/${name}/test`;
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true }) : [];
  return files.map((file) => `${folder}/${String(file).replaceAll("\\", "/")}`);
});
const descriptions = [...specs, ...fixtures].filter((file) => file.endsWith("/openapi.yaml")).sort();

test("there are descriptions", () => {
  expect(descriptions.length).toBeGreaterThan(9);
});

test.each(descriptions)("what explain prints of %s is what is sent", async (path) => {
  await using folder = await temporaryFolder();
  expect(await differencesIn(join(root, path), folder.path)).toEqual([]);
});

const text = { type: "string" };
const file = { type: "string", format: "binary" };
const pair = { type: "object", properties: { a: text, b: { type: "integer" } } };
const listOf = (items: object) => ({ type: "array", items });
const own = (schema: object, encoding: object) => ({ ...schema, "x-partwise-encoding": encoding });

const schemas: Readonly<Record<string, object>> = {
  text,
  number: { type: "number" },
  yes: { type: "boolean" },
  date: { type: "string", format: "date" },
  file,
  files: listOf(file),
  texts: listOf(text),
  lists: listOf(listOf(text)),
  pair,
  pairs: listOf(pair),
  anything: {},
  fileOrPair: { oneOf: [file, pair] },
  fileOrFiles: { oneOf: [file, listOf(file)] },
  textOrTexts: { oneOf: [text, listOf(text)] },
  bytes: { type: "string", format: "byte", contentEncoding: "base64" },
  brackets: own(listOf(text), { array: "brackets" }),
  indexed: own(listOf(file), { array: "indexed" }),
  whole: own(listOf(pair), { array: "json" }),
  wholeTexts: own(listOf(text), { array: "json" }),
  one: own({ type: "boolean" }, { boolean: "1" }),
  dots: own({ type: "object", properties: { a: text, file, list: listOf(text) } }, { object: "dots" }),
  deep: own(listOf({ type: "object", properties: { a: text, file } }), { object: "brackets" }),
  named: own(file, { filename: "given.bin" }),
  csv: own(text, { contentType: "text/csv" }),
};

const since31: Readonly<Record<string, object>> = {
  url: { type: "string", contentEncoding: "base64url" },
  urls: listOf({ type: "string", contentEncoding: "base64" }),
  hex: { type: "string", contentEncoding: "base16" },
  png: { contentMediaType: "image/png" },
  pngs: listOf({ type: "string", contentMediaType: "image/png" }),
};

const encodings: Readonly<Record<string, readonly [schema: object, encoding: object]>> = {
  form: [pair, { style: "form" }],
  formPair: [pair, { style: "form", explode: false }],
  formList: [listOf(text), { style: "form", explode: false }],
  explodedList: [listOf(text), { style: "form", explode: true }],
  spaces: [listOf(text), { style: "spaceDelimited" }],
  pipes: [listOf(text), { style: "pipeDelimited" }],
  deepPair: [pair, { style: "deepObject" }],
  deepPairs: [listOf(pair), { style: "deepObject" }],
  deepTexts: [listOf(text), { style: "deepObject" }],
  styledFile: [file, { style: "form" }],
  json: [text, { contentType: "application/json" }],
  problem: [pair, { contentType: "application/problem+json" }],
  html: [text, { contentType: "text/html; charset=utf-8" }],
  png: [file, { contentType: "image/png" }],
  images: [listOf(file), { contentType: "image/png, image/webp" }],
  image: [file, { contentType: "image/*" }],
  open: [{}, { contentType: "image/png" }],
  xml: [pair, { contentType: "application/xml" }],
  nested: [{ type: "object", properties: { text, file } }, { contentType: "multipart/mixed" }],
  headers: [
    file,
    { headers: { "X-Turn": { required: true, schema: { type: "string", const: "90", enum: ["90"] } } } },
  ],
};

const versions = [
  ["3.0.4", schemas],
  ["3.1.1", { ...schemas, ...since31 }],
  ["3.2.0", { ...schemas, ...since31 }],
] as const;

test.each(versions)(
  "what explain prints of every kind of property in %s is what is sent",
  async (openapi, kinds) => {
    await using folder = await temporaryFolder();
    const description = join(folder.path, "openapi.json");
    const encoded = Object.entries(encodings);
    const described = {
      schema: {
        type: "object",
        properties: Object.fromEntries(encoded.map(([name, [schema]]) => [name, schema])),
      },
      encoding: Object.fromEntries(encoded.map(([name, [, encoding]]) => [name, encoding])),
    };
    const bodies = { kinds: { schema: { type: "object", properties: kinds } }, described };
    const paths = Object.entries(bodies).flatMap(([name, object]) =>
      ["multipart/form-data", "multipart/mixed", "application/x-www-form-urlencoded"].map((mediaType, i) => {
        const requestBody = { content: { [mediaType]: object } };
        return [
          `/${name}/${i}`,
          { post: { requestBody, responses: { 204: { description: "Taken." } } } },
        ] as const;
      }),
    );
    const document = { openapi, info: { title: "Kinds", version: "1" }, paths: Object.fromEntries(paths) };
    await writeFile(description, JSON.stringify(document));
    expect(await differencesIn(description, join(folder.path, "generated"))).toEqual([]);
  },
);
