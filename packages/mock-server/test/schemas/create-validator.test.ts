import { readdirSync } from "node:fs";
import { join } from "node:path";
import { loadDescription, operationsOf } from "@partwise/description";
import { exampleRequest, exampleResponses, isExampleFile } from "@partwise/description/examples";
import { expect, test } from "vitest";
import { createValidator } from "../../src/schemas/create-validator.js";

const root = join(import.meta.dirname, "../../../..");
const descriptions = ["specs", "packages"].flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(({ name }) => {
    const start = folder === "specs" ? join(folder, name) : join(folder, name, "test");
    return filesBelow(start);
  }),
);

function filesBelow(folder: string): readonly string[] {
  let entries: string[];
  try {
    entries = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  } catch {
    return []; // a package without tests
  }
  return entries
    .filter((path) => /(?:^|[\\/])openapi\.yaml$/.test(path) && !/node_modules|broken/.test(path))
    .map((path) => join(folder, path));
}

/** Answers that fit both members of a `oneOf`, whatever they hold. */
const unanswerable = new Set(["GET /pets/{id} 2XX"]);

test.each(descriptions)("every example of %s fits its schema", async (file) => {
  const { context } = await loadDescription(join(root, file));
  const validate = createValidator(context);
  const flaws: unknown[] = [];
  const check = (
    name: string,
    value: unknown,
    schema: unknown,
    at: string,
    direction: "request" | "response",
  ) => {
    const found = validate(withText(value), { value: schema, pointer: `${at}/schema` }, direction);
    if (found.length > 0 && !unanswerable.has(name)) flaws.push([name, value, found]);
  };
  for (const operation of operationsOf(context)) {
    const { name, parameters, body } = exampleRequest(operation, context);
    for (const each of parameters) {
      const at = each.object.pointer + (each.reading.mediaType ?? "");
      check(`${name} ${each.name}`, each.value, each.schema, at, "request");
    }
    if (body) check(name, body.value, body.object.value.schema, body.object.pointer, "request");
    for (const { status, media, example } of exampleResponses(operation, context)) {
      if (media) check(`${name} ${status}`, example?.value, media.value.schema, media.pointer, "response");
    }
  }
  expect(flaws).toEqual([]);
});

/** A validator of JSON knows files as text. */
function withText(value: unknown): unknown {
  if (isExampleFile(value)) return "x".repeat(value.bytes.length);
  if (Array.isArray(value)) return value.map(withText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withText(each)]));
}
