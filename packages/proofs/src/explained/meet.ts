import type { MediaTypeMetadata } from "@partwise/client";
import type { PartExplanation } from "@partwise/codegen";
import { MultipartError } from "@partwise/multipart";
import { isConcrete, matches, splitMediaTypes } from "@partwise/multipart/media-types";
import { flatSchema } from "../real-descriptions/flat-schema.js";
import { deref, type Json, listOf } from "../real-descriptions/json.js";
import type { DescribedForm } from "./described-forms.js";
import { differencesOfForm } from "./differences-of-form.js";
import { partsAt } from "./parts-at.js";
import { type SampleRule, samplesOf } from "./samples-of.js";
import { sentParts } from "./sent-parts.js";

/** Sends each sample of each property, or item, of a form beside the first samples of all others that can be sent. */
export async function meet(
  { mediaType, object }: DescribedForm,
  explained: readonly PartExplanation[],
  metadata: MediaTypeMetadata | undefined,
  rule: SampleRule,
): Promise<Met> {
  const found: string[] = [];
  let bodies = 0;
  const send = async (
    parts: readonly PartExplanation[],
    check: (value: Body) => Promise<readonly string[]>,
  ) => {
    for (const value of bodiesOf(mediaType, object, parts, rule)) {
      bodies++;
      found.push(...(await check(value)));
    }
  };
  const isRefused = ({ text }: PartExplanation) => text === "refused without a codec";
  const sendable = explained.filter((part) => !isRefused(part));
  await send(sendable, async (value) => {
    const sent = await sentParts(value, mediaType, metadata).catch(messageOf);
    return typeof sent === "string" ? [sent] : differencesOfForm(sendable, value, sent);
  });
  for (const part of explained.filter(isRefused)) {
    await send([part], async (value) => {
      const sent = await sentParts(value, mediaType, metadata).catch(messageOf);
      return typeof sent === "string" ? [] : [`${part.property} is sent, want ${part.text}`];
    });
  }
  return { bodies, differences: [...new Set(found)] };
}

/** How many bodies of a form were sent, and each difference from what `explain` says of them. */
export interface Met {
  readonly bodies: number;
  readonly differences: readonly string[];
}

function messageOf(error: unknown): string {
  if (error instanceof MultipartError) return error.message;
  throw error;
}

type Body = Readonly<Record<string, unknown>> | readonly unknown[];

function bodiesOf(
  mediaType: string,
  object: Json,
  explained: readonly PartExplanation[],
  rule: SampleRule,
): readonly Body[] {
  const { schema, itemSchema, prefixEncoding, itemEncoding } = object;
  const flat = flatSchema(schema, rule.document);
  if (flat.type === "array" || (itemSchema ?? prefixEncoding ?? itemEncoding) !== undefined)
    return arraysOf(object, explained, rule);
  const of = { ...rule, isJson: !/^multipart/i.test(mediaType) };
  const isFile = explained.length === 1 && explained[0]?.property === "each item";
  if (isFile) return samplesOf(schema, rule).map((each) => [each]);
  const properties = new Map(
    alternativesOf(schema, rule).flatMap((each) => [...flatSchema(each, rule.document).properties]),
  );
  const samples = explained.map(
    (part) => [part.property, samplesFor(part, properties.get(part.property), of)] as const,
  );
  const first = samples.flatMap(([name, [one]]) => (one === undefined ? [] : [[name, one] as const]));
  return samples.flatMap(([name, kinds]) =>
    kinds.map((kind) => ({ ...Object.fromEntries(first), [name]: kind })),
  );
}

/** Arrays of an item at each place that is explained, and one more. */
function arraysOf(
  { schema, itemSchema }: Json,
  explained: readonly PartExplanation[],
  rule: SampleRule,
): readonly Body[] {
  const { type, items, keywords } = flatSchema(schema, rule.document);
  const later = items ?? itemSchema ?? (type === "array" ? {} : (schema ?? {}));
  const count = new Set(explained.map(({ property }) => property.replace(/,.*/, ""))).size + 1;
  const rows = Array.from({ length: count }, (_, i): readonly unknown[] => {
    const item = listOf(keywords.prefixItems)[i] ?? later;
    return partsAt(explained, i).flatMap((part) => {
      if (part.name === null) return samplesFor(part, item, rule);
      const entry = part.name === "(its key)" ? "key" : part.name;
      const property = flatSchema(item, rule.document).properties.get(entry) ?? {};
      return samplesFor(part, property, rule).map((kind) => ({ [entry]: kind }));
    });
  }).filter((kinds) => kinds.length > 0);
  return rows.flatMap((kinds, i) =>
    kinds.map((kind) => rows.map(([first], at) => (at === i ? kind : first))),
  );
}

function alternativesOf(schema: unknown, { document }: SampleRule): readonly unknown[] {
  const { oneOf, anyOf } = deref(schema, document);
  const alternatives = [...listOf(oneOf), ...listOf(anyOf)];
  return [schema, ...alternatives];
}

/** Values that are no more refused than is explained: an object is no text, and holds files only where it is taken apart. */
function samplesFor(part: PartExplanation, schema: unknown, rule: SampleRule): readonly unknown[] {
  if (part.parts !== undefined) {
    const isEach = part.repeated === "one part an item";
    const inner = isEach ? flatSchema(schema, rule.document).items : schema;
    const values = bodiesOf(part.contentType ?? "", { schema: inner }, part.parts, rule);
    return isEach ? values.map((each) => [each, each]) : values;
  }
  const isJson = rule.isJson === true || part.text === "JSON";
  const isWhole =
    part.text.startsWith("text") && !/a key|a value/.test(part.repeated) && !part.text.endsWith("joined");
  return samplesOf(schema, { ...rule, isJson })
    .map((kind) => (kind instanceof File ? ofListedType(kind, part.contentType) : kind))
    .filter((kind) => !isWhole || ![kind].flat().some(isObject))
    .filter((kind) => [kind].flat().every((each) => bringsType(each, part.contentType)));
}

/** The file with the first type of a list that its own type is not in. */
function ofListedType(file: File, contentType: string | null): File {
  const types = splitMediaTypes(contentType ?? "*/*");
  const first = types.length > 1 && !types.some((each) => matches(each, file.type)) && types.find(isConcrete);
  return first ? new File([file], file.name, { type: first }) : file;
}

/** Whether no type has to be chosen at the call: of a list, a file brings one, and text takes the first that is no range. */
function bringsType(value: unknown, contentType: string | null): boolean {
  const types = splitMediaTypes(contentType ?? "*/*");
  if (types.length === 1 && types.some(isConcrete)) return true;
  const own = value instanceof Blob ? value.type : value instanceof Uint8Array ? octets : "text/plain";
  return (own === "text/plain" && types.some(isConcrete)) || types.some((each) => matches(each, own));
}

const octets = "application/octet-stream";

function isObject(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object Object]";
}
