import type { NamedOperation } from "@partwise/description";
import { type Context, follow, joinPointer, objectOf } from "@partwise/description/document";
import { givenExamples } from "@partwise/description/examples";
import { type MediaTypeReading, readRequestBody, ruleOf } from "@partwise/description/reading";
import { isJson, isMultipart, isUrlencoded, splitMediaTypes } from "@partwise/multipart/media-types";
import type { Field } from "./field.js";
import { fieldOf } from "./field-of.js";

/** The controls of each media type of the body, in the order of the description. */
export function bodyFields(operation: NamedOperation, context: Context): readonly BodyField[] {
  const at = {
    value: operation.value.requestBody,
    pointer: joinPointer(operation.pointer, "requestBody"),
  };
  const reading = readRequestBody(at, context);
  const body = follow(at, context);
  if (reading === undefined || body === undefined) return [];
  return [...reading.content].map(([mediaType, media]) => {
    const pointer = joinPointer(body.pointer, "content", mediaType);
    const object = follow({ value: objectOf(body.value.content)[mediaType], pointer }, context);
    const field = fieldFor(mediaType, media, object ?? { value: {}, pointer }, reading.required, context);
    return { mediaType, isRequired: reading.required, field, rules: rulesOf(media, context) };
  });
}

/** One media type of the body. */
export interface BodyField {
  readonly mediaType: string;
  readonly isRequired: boolean;
  readonly field: Field;
  /** Why the parts of a form are as they are, by property; under the empty name, what holds for all. */
  readonly rules: Readonly<Record<string, readonly RuleWords[]>>;
}

/** A rule in one sentence, and where it comes from. */
export interface RuleWords {
  readonly rule: string;
  readonly says: string;
  readonly source: string;
  readonly link?: string;
}

function fieldFor(
  mediaType: string,
  { metadata, form }: MediaTypeReading,
  object: Parameters<typeof givenExamples>[0],
  isRequired: boolean,
  context: Context,
): Field {
  const { schema, itemSchema } = object.value;
  const example = givenExamples(object, context).find(({ value }) => value !== undefined)?.value;
  const given = { name: "", isRequired, example, schema };
  if (metadata.binary === true) return fieldOf({ ...given, isFile: true }, context);
  const inForm = isMultipart(mediaType);
  if (!inForm && !isUrlencoded(mediaType) && !isJson(mediaType)) {
    const text = fieldOf(
      { ...given, schema: { type: "string", description: objectOf(schema).description } },
      context,
    );
    return { ...text, kind: "lines" };
  }
  if (schema === undefined && itemSchema !== undefined) given.schema = { type: "array", items: itemSchema };
  const field = fieldOf({ ...given, inForm }, context);
  if (form === undefined) return field;
  const item =
    field.item && form.item?.metadata.binary ? { ...field.item, kind: "file" as const } : field.item;
  return {
    ...field,
    ...(item && { item }),
    ...(field.fields && {
      fields: field.fields.map((each) => partField(each, form.properties.get(each.name)?.metadata)),
    }),
  };
}

type Metadata = NonNullable<MediaTypeReading["form"]>["metadata"]["itemEncoding"];

/** The control of a part, which is a file where its encoding says so, and may have one of several content types. */
function partField(field: Field, metadata: Metadata): Field {
  const types = splitMediaTypes(metadata?.contentType ?? "");
  const isOpen = types.length > 1 || types.some((type) => type.includes("*"));
  const withTypes = isOpen ? { ...field, contentTypes: types } : field;
  if (metadata?.binary !== true) return withTypes;
  return field.item
    ? { ...withTypes, item: { ...field.item, kind: "file" } }
    : { ...withTypes, kind: "file" };
}

function rulesOf({ form, rules }: MediaTypeReading, context: Context): BodyField["rules"] {
  const words = (names: readonly Parameters<typeof ruleOf>[0][]) =>
    names.map((name): RuleWords => ruleOf(name, context.version));
  const parts: (readonly [string, { readonly rules: typeof rules }])[] = [
    ...(form?.properties ?? []),
    ...(form?.item ? [["", form.item] as const] : []),
    ...(form?.prefix ?? []).map((part, index) => [String(index), part] as const),
  ];
  const found = parts.map(([name, part]) => [name, words(part.rules)] as const);
  return Object.fromEntries([...(rules.length > 0 ? [["", words(rules)] as const] : []), ...found]);
}
