import { flatSchema } from "../real-descriptions/flat-schema.js";
import { deref, type Json, listOf } from "../real-descriptions/json.js";
import { alphabetOf, isBinary, type PartRule } from "../real-descriptions/part-rule.js";

/** A value of each kind that a schema allows, null left out. */
export function samplesOf(schema: unknown, rule: SampleRule, depth = 0): readonly unknown[] {
  const { oneOf, anyOf, type: own } = deref(schema, rule.document);
  const alternatives = [...listOf(oneOf), ...listOf(anyOf)];
  const again = (each: unknown) => samplesOf(each, rule, depth + 1);
  if (depth < 6 && alternatives.length > 0) return alternatives.flatMap(again);
  if (Array.isArray(own) && own.length > 1)
    return own.flatMap((type) => again({ ...deref(schema, rule.document), type }));
  const { type, properties, items, keywords } = flatSchema(schema, rule.document);
  const partRule = { version: rule.version, encoding: {}, mediaType: "" };
  if (keywords.const !== undefined) return [keywords.const];
  if (Array.isArray(keywords.enum)) return keywords.enum.filter((each) => each !== null);
  if (isBinary(type, keywords, partRule) && !rule.isJson) {
    const isAnything = type === undefined && keywords.contentMediaType === undefined;
    return isAnything ? [...plain, ...files] : files;
  }
  if (alphabetOf(type, keywords, partRule) && !rule.isJson) return ["AAEC", contents];
  switch (type) {
    case "null":
      return [];
    case "boolean":
      return [true, false];
    case "integer":
    case "number":
      return [7];
    case "array": {
      if (depth > 3) return [[]];
      const first = listOf(keywords.prefixItems).map((each) => samplesOf(each, rule, depth + 1)[0]);
      if (first.length > 0) return [first];
      return samplesOf(items ?? {}, rule, depth + 1).map((kind) => [kind, kind]);
    }
    case "object": {
      if (depth > 3) return [{}];
      const isSent = (each: unknown) => flatSchema(each, rule.document).keywords.readOnly !== true;
      const sent = [...properties].filter(([, each]) => isSent(each));
      const members = sent.map(([name, each]) => [name, samplesOf(each, rule, depth + 1)[0]] as const);
      return [members.length > 0 ? Object.fromEntries(members) : { key: "text" }];
    }
    case undefined:
      if (keywords.contentMediaType !== undefined) return ["a text"];
      return plain;
    default:
      return [keywords.format === "date" ? new Date(0) : "a text"];
  }
}

/** What decides about the samples of a schema. */
export interface SampleRule {
  readonly document: Json;
  readonly version: PartRule["version"];
  /** In JSON a file is text. */
  readonly isJson?: boolean;
}

const contents = Uint8Array.from([0, 1, 2]);
const plain = ["a text", 7, true, { key: "text" }];
const files = [contents, new File([contents], "own.webp", { type: "image/webp" })];
