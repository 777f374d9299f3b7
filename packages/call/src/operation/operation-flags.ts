import type { OperationMetadata } from "@partwise/client";
import type { NamedOperation } from "@partwise/description";
import { type Context, listOf, lookUp, objectOf } from "@partwise/description/document";
import { isIgnored, readParameters } from "@partwise/description/reading";
import type { Flag, FlagPlace, FlagTable } from "./flag.js";
import { holdsProperties } from "./holds-properties.js";
import { nameFlags } from "./name-flags.js";
import { type SchemaFacts, schemaFacts } from "./schema-facts.js";

type Unnamed = Omit<Flag, "name">;

/** The flags of an operation whose body has the media type `mediaType`; no flags of a body where that is undefined. */
export function operationFlags(
  operation: NamedOperation,
  metadata: OperationMetadata,
  mediaType: string | undefined,
  context: Context,
  reserved: ReadonlySet<string>,
): FlagTable {
  return nameFlags(
    [...parameterFlags(operation, context), ...bodyFlags(operation, metadata, mediaType, context)],
    reserved,
  );
}

function parameterFlags({ value, pointer, place }: NamedOperation, context: Context): Unnamed[] {
  const lists = [...place.parameters.map((each) => each.value), value.parameters];
  const described = new Map<string, Record<string, unknown>>();
  for (const each of lists.flatMap(listOf)) {
    const { $ref } = objectOf(each);
    const parameter = objectOf(typeof $ref === "string" ? lookUp($ref, context)?.value : each);
    if (!isIgnored(parameter)) described.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return readParameters({ value, pointer }, place, context).flatMap((reading) => {
    const parameter = described.get(`${reading.in} ${reading.name}`);
    if (reading.ignored || parameter === undefined) return [];
    const content = Object.values(objectOf(parameter.content))[0];
    const schema = parameter.schema ?? objectOf(content).schema;
    const facts = withHelp(schemaFacts(context.document, schema), parameter.description);
    const required = parameter.required === true || reading.in === "path";
    return nested(reading.in, [reading.name], facts, required, context, new Set());
  });
}

function bodyFlags(
  operation: NamedOperation,
  metadata: OperationMetadata,
  mediaType: string | undefined,
  context: Context,
): Unnamed[] {
  if (mediaType === undefined || !holdsProperties(mediaType)) return [];
  const facts = bodyFacts(operation, mediaType, context);
  const encodings = metadata.requestBody?.content[mediaType]?.encoding ?? {};
  return Object.entries(facts.properties).flatMap(([property, schema]) => {
    const inner = schemaFacts(context.document, schema);
    if (inner.keywords.readOnly === true) return [];
    const { binary, contentEncoding } = objectOf(objectOf(encodings)[property]);
    const isFile =
      Boolean(binary ?? contentEncoding) || (/^multipart\//.test(mediaType) && inner.types === undefined);
    const isRequired = facts.required.includes(property);
    return nested("body", [property], inner, isRequired, context, new Set(), isFile);
  });
}

/** What the schema of a body says. */
export function bodyFacts({ value }: NamedOperation, mediaType: string, context: Context): SchemaFacts {
  const { $ref } = objectOf(value.requestBody);
  const body = objectOf(typeof $ref === "string" ? lookUp($ref, context)?.value : value.requestBody);
  return schemaFacts(context.document, objectOf(objectOf(body.content)[mediaType]).schema);
}

/** How deep the properties of a property have flags of their own. Deeper ones are given as JSON. */
const deepest = 4;

function nested(
  place: FlagPlace,
  keys: readonly string[],
  facts: SchemaFacts,
  required: boolean,
  context: Context,
  within: ReadonlySet<unknown>,
  isFile = false,
): Unnamed[] {
  const flag = { place, keys, facts, required, isFile };
  const { properties } = facts;
  if (isFile || keys.length >= deepest) return [flag];
  const inner = Object.entries(properties).flatMap(([name, schema]) => {
    // A schema that holds itself is not entered a second time.
    if (within.has(schema)) return [];
    const read = schemaFacts(context.document, schema);
    if (read.keywords.readOnly === true) return [];
    return nested(place, [...keys, name], read, false, context, new Set(within).add(schema));
  });
  return [flag, ...inner];
}

function withHelp(facts: SchemaFacts, description: unknown): SchemaFacts {
  return typeof description === "string" ? { ...facts, keywords: { ...facts.keywords, description } } : facts;
}
