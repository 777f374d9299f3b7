import type { ExpectedPart } from "../fuzz/expected-part.js";
import { partName } from "../fuzz/expected-part.js";
import { flatSchema } from "./flat-schema.js";
import { deref, type Json, objectOf } from "./json.js";
import type { PartRule } from "./part-rule.js";
import { NoText, sampleProperty } from "./sample-property.js";

/** Each multipart media type of each operation. */
export function multipartOperations(document: Json): MultipartOperation[] {
  const found: MultipartOperation[] = [];
  for (const [path, item] of Object.entries(objectOf(document.paths))) {
    const pathItem = deref(item, document);
    for (const method of methods) {
      const { requestBody } = objectOf(pathItem[method]);
      for (const [mediaType, object] of Object.entries(objectOf(deref(requestBody, document).content))) {
        if (!/^\s*multipart\//i.test(mediaType)) continue;
        const { schema, encoding } = deref(object, document);
        found.push({ path, method, mediaType, schema, encoding: objectOf(encoding) });
      }
    }
  }
  return found;
}

/** One multipart body that an operation takes. */
export interface MultipartOperation {
  readonly path: string;
  readonly method: string;
  readonly mediaType: string;
  readonly schema: unknown;
  readonly encoding: Json;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** A body, and the parts it must become; or why the rules have no form for it. */
export type SampledBody =
  | { readonly value: unknown; readonly parts: readonly ExpectedPart[] }
  | { readonly refused: string };

/** Makes a body with all properties, or with the required ones only. */
export function sampleBody(
  { schema, encoding, mediaType, method }: MultipartOperation,
  version: PartRule["version"],
  document: Json,
  all: boolean,
): SampledBody {
  const { type, properties, required } = flatSchema(schema, document);
  if (method === "get" || method === "head") return { refused: "fetch sends no body with GET" };
  if (type === "string" || type === "array") {
    // Form-data wants a name for each part, and no rule gives one to a bare file: it is our choice.
    const rule = { version, mediaType, encoding: {} };
    const { value, parts } = sampleProperty("file", schema, rule, document, all);
    const isFiles = parts.length > 0 && parts.every(({ filename }) => filename !== undefined);
    return isFiles ? { value, parts } : { refused: `the whole body is of type ${type}` };
  }
  if (type !== undefined && type !== "object") return { refused: `the whole body is of type ${type}` };
  const sampled: [string, ReturnType<typeof sampleProperty>][] = [];
  for (const [name, property] of properties) {
    const isSent = (all || required.has(name)) && flatSchema(property, document).keywords.readOnly !== true;
    if (!isSent) continue;
    const rule = { version, mediaType, encoding: deref(encoding[name], document) };
    try {
      sampled.push([name, sampleProperty(name, property, rule, document, all)]);
    } catch (error) {
      if (error instanceof NoText) return { refused: `no text stands for ${error.message}` };
      throw error;
    }
  }
  const value = Object.fromEntries(sampled.map(([name, { value: each }]) => [name, each]));
  const byName = new Map(sampled);
  const parts = Object.keys(value).flatMap((name) => byName.get(name)?.parts ?? []);
  return { value, parts: parts.map((part) => ({ ...part, name: partName(part.name ?? "") })) };
}
