import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { follow } from "../../src/document/follow.js";
import { joinPointer } from "../../src/document/join-pointer.js";
import { isObject, type JsonObject, objectOf } from "../../src/document/json-object.js";
import { exampleRequest, exampleResponse } from "../../src/examples.js";
import { loadDescription } from "../../src/load/load-description.js";
import { operationsOf } from "../../src/operations/operations-of.js";
import { parametersOf } from "../../src/parameters/read-parameters.js";

/** What ajv finds wrong with the examples of all operations of a description, and how many values it judged. */
export async function faultsOfExamples(file: string): Promise<{ judged: number; faults: readonly string[] }> {
  const { context } = await loadDescription(file);
  const ajv = new Ajv2020({ strict: false, validateFormats: true, logger: false });
  addFormats.default(ajv);
  ajv.addSchema(asJsonSchema(context.document) as object, "doc");
  const faults: string[] = [];
  let judged = 0;
  const judge = (what: string, pointer: string, value: unknown) => {
    judged++;
    let validate: ReturnType<typeof ajv.compile>;
    try {
      validate = ajv.compile({ $ref: `doc#${pointer.split("/").map(encodeURIComponent).join("/")}` });
    } catch {
      return; // a schema that ajv refuses, such as one with a pattern of another language
    }
    if (validate(withoutFiles(value))) return;
    const real = validate.errors?.filter(
      ({ keyword, params }) => !(keyword === "required" && hidden(params)),
    );
    if (real?.length)
      faults.push(`${what}: ${JSON.stringify(real[0])} of ${JSON.stringify(withoutFiles(value))}`);
  };
  const hiddenNames = new Set<string>();
  collectHidden(context.document, hiddenNames);
  const hidden = (params: unknown) => hiddenNames.has(String(objectOf(params).missingProperty));
  for (const operation of operationsOf(context)) {
    const bodyAt = follow(
      { value: operation.value.requestBody, pointer: joinPointer(operation.pointer, "requestBody") },
      context,
    );
    for (const mediaType of Object.keys(objectOf(bodyAt?.value.content))) {
      const { body } = exampleRequest(operation, context, { mediaType });
      const at = joinPointer(bodyAt?.pointer ?? "", "content", mediaType);
      const media = follow({ value: objectOf(bodyAt?.value.content)[mediaType], pointer: at }, context);
      if (body !== undefined && media?.value.schema !== undefined && !isFile(body))
        judge(`${operation.name} ${mediaType}`, joinPointer(media.pointer, "schema"), body);
    }
    const { parameters } = exampleRequest(operation, context, { optionalParameters: true });
    for (const { value, pointer } of parametersOf(operation, operation.place, context)) {
      const given = objectOf(objectOf(parameters)[String(value.in)])[String(value.name)];
      if (given !== undefined && value.schema !== undefined)
        judge(`${operation.name} ${value.in} ${value.name}`, joinPointer(pointer, "schema"), given);
    }
    for (const key of Object.keys(objectOf(operation.value.responses))) {
      if (!/^\d+$/.test(key)) continue;
      const example = exampleResponse(operation, context, { status: Number(key) });
      const response = follow(
        {
          value: objectOf(operation.value.responses)[key],
          pointer: joinPointer(operation.pointer, "responses", key),
        },
        context,
      );
      if (example?.body === undefined || response === undefined || isFile(example.body)) continue;
      const media = follow(
        {
          value: objectOf(response.value.content)[example.mediaType ?? ""],
          pointer: joinPointer(response.pointer, "content", example.mediaType ?? ""),
        },
        context,
      );
      if (media?.value.schema !== undefined)
        judge(`${operation.name} ${key}`, joinPointer(media.pointer, "schema"), example.body);
    }
  }
  return { judged, faults };
}

function isFile(value: unknown): boolean {
  return isObject(value) && value.content instanceof Uint8Array;
}

function withoutFiles(value: unknown): unknown {
  if (isFile(value)) return "f";
  if (Array.isArray(value)) return value.map(withoutFiles);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutFiles(each)]));
}

function collectHidden(node: unknown, names: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  const { properties } = node as JsonObject;
  for (const [name, schema] of Object.entries(objectOf(properties)))
    if (objectOf(schema).readOnly === true || objectOf(schema).writeOnly === true) names.add(name);
  for (const each of Object.values(node)) collectHidden(each, names);
}

/** The schemas of 3.0 as JSON Schema 2020-12, for ajv. */
function asJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (!isObject(node)) return node;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === "example" || key === "default" || key === "enum" ? value : asJsonSchema(value),
    ]),
  );
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (copy[flag] === true) copy[flag] = copy[bound];
    if (copy[flag] === false) delete copy[flag];
  }
  if (typeof copy.type === "string" && copy.nullable === true) {
    copy.type = [copy.type, "null"];
    if (Array.isArray(copy.enum)) copy.enum = [...copy.enum, null];
  }
  if (copy.nullable === true && copy.type === undefined) return {};
  delete copy.nullable;
  delete copy.discriminator;
  delete copy.$schema;
  delete copy.$id;
  return copy;
}
