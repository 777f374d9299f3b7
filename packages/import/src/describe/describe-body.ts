import { isObject } from "@partwise/description/document";
import { readProse } from "../infer/read-prose.js";
import { exampleOf, schemaOf } from "../infer/schema-of.js";
import { schemaOfList, schemaOfTexts } from "../infer/schema-of-texts.js";
import type { Schema } from "../infer/unknown-value.js";
import { isOfAnother } from "../marks/with-marks.js";
import type { ObservedBody, ObservedProperty, ObservedRequest } from "../observed/observed-request.js";
import { hideNamed, type Secrets } from "../secrets/secrets.js";
import { addSecretsOf } from "./add-secrets-of.js";
import { exampleNames } from "./example-names.js";
import { reviewed } from "./reviewed.js";

/** The Request Body Object of an operation, from all requests that were seen of it. Undefined where none had a body. */
export function describeBody(requests: readonly ObservedRequest[], secrets: Secrets): Schema | undefined {
  const byType = new Map<string, { readonly name: string; readonly body: ObservedBody }[]>();
  for (const { name, body } of requests) {
    if (body === undefined) continue;
    const list = byType.get(body.mediaType);
    if (list === undefined) byType.set(body.mediaType, [{ name, body }]);
    else list.push({ name, body });
  }
  if (byType.size === 0) return undefined;
  const content: Record<string, Schema> = {};
  let isRequired = false;
  for (const [mediaType, list] of byType) {
    const properties = list.map(({ body }) => (body.content.kind === "form" ? body.content.properties : []));
    const reviews = list.map(({ body }) => body.review);
    if (properties.some((each) => each.length > 0)) {
      const form = describeForm(properties, secrets);
      isRequired ||= form.isRequired;
      content[mediaType] = reviewed(form.mediaType, reviews);
    } else content[mediaType] = reviewed(describeContent(mediaType, list, secrets), reviews);
  }
  return { ...(isRequired && { required: true }), content };
}

function describeForm(
  seen: readonly (readonly ObservedProperty[])[],
  secrets: Secrets,
): { mediaType: Schema; isRequired: boolean } {
  const byName = new Map<string, ObservedProperty[]>();
  for (const each of seen.flat()) {
    if (isOfAnother(each.description)) continue;
    const list = byName.get(each.name);
    if (list === undefined) byName.set(each.name, [each]);
    else list.push(each);
  }
  const properties: Record<string, Schema> = {};
  const encoding: Record<string, Schema> = {};
  const required: string[] = [];
  let isSilent = false;
  for (const [name, list] of byName) {
    const proses = list.map((each) => readProse(each.description));
    const text = proses.map((prose) => prose.text).find((each) => each !== "");
    const isFile = list.some((each) => each.isFile);
    const isArray = list.some((each) => each.samples.length > 1);
    if (proses.some((prose) => prose.isRequired === true)) required.push(name);
    else if (!proses.some((prose) => prose.isRequired === false) && !list.some((each) => each.isDisabled))
      isSilent = true;
    const { marked } = proses.find((prose) => prose.marked !== undefined) ?? {};
    if (marked !== undefined) {
      properties[name] = withText(marked.schema, text);
      continue;
    }
    const samples = list.flatMap((each) => (each.isFile ? [] : each.samples));
    const allowed = proses.find((prose) => prose.allowed !== undefined)?.allowed;
    const binary: Schema = { type: "string", format: "binary" };
    const schema = isFile
      ? isArray
        ? { type: "array", items: binary }
        : binary
      : (isArray ? schemaOfList : schemaOfTexts)(name, samples, allowed);
    addSecretsOf(name, samples, secrets);
    properties[name] = reviewed(text === undefined ? schema : { ...schema, description: text }, []);
    const types = [...new Set(list.flatMap(({ contentType }) => contentType ?? []))];
    const headers = [...new Set(list.flatMap(({ headers }) => headers ?? []))];
    if (types.length > 0 || headers.length > 0)
      encoding[name] = {
        ...(types.length > 0 && { contentType: types.join(", ") }),
        ...(headers.length > 0 && {
          headers: Object.fromEntries(headers.map((header) => [header, { schema: { type: "string" } }])),
        }),
      };
  }
  const schema = { type: "object", properties, ...(required.length > 0 && { required }) };
  return {
    isRequired: required.length > 0,
    mediaType: {
      schema: isSilent ? reviewed(schema, [unknownRequired]) : schema,
      ...(Object.keys(encoding).length > 0 && { encoding }),
    },
  };
}

/** The schema with its description, which a Reference Object has itself. */
function withText(schema: unknown, text: string | undefined): Schema {
  if (!isObject(schema) || text === undefined || "$ref" in schema) return schema as Schema;
  return { ...schema, description: text };
}

/** Why `required` says less than it may have to. */
export const unknownRequired = "the input does not say which of the other properties are required";

/** The Media Type Object of JSON, of other text, or of bytes. */
export function describeContent(
  mediaType: string,
  list: readonly { readonly name: string; readonly body: ObservedBody }[],
  secrets: Secrets,
): Schema {
  const values = list.flatMap(({ name, body }) =>
    body.content.kind === "json" ? [{ name, value: hideNamed(body.content.value, secrets) }] : [],
  );
  if (values.length > 0) {
    const schema = schemaOf(values.map(({ value }) => value));
    const named = exampleNames(
      values.flatMap(({ name, value }) => {
        const example = exampleOf(value);
        return example === undefined ? [] : [{ name, value: example }];
      }),
    );
    const hasObjects = JSON.stringify(schema).includes('"properties"');
    return {
      schema: hasObjects
        ? reviewed(schema, ["the schema is read from samples: which properties are required is unknown"])
        : schema,
      ...(Object.keys(named).length > 0 && { examples: named }),
    };
  }
  if (list.every(({ body }) => body.content.kind === "file") || isBinary(mediaType))
    return { schema: { type: "string", format: "binary" } };
  return reviewed({ schema: { type: "string" } }, [
    `the schema of ${mediaType} is unknown: it is taken for text`,
  ]);
}

function isBinary(mediaType: string): boolean {
  return /^(?:image|audio|video|font)\/|octet-stream|pdf|zip|gzip|protobuf|msgpack|officedocument|ms-excel|msword/.test(
    mediaType,
  );
}
