import {
  type Context,
  draftOf,
  follow,
  isObject,
  type JsonObject,
  lookUp,
  objectOf,
} from "@partwise/description/document";
import { isJsonSequence, leaveOut, operationsIn } from "@partwise/description/reading";
import { essenceOf, isJson, isMultipart, isUrlencoded } from "@partwise/multipart/media-types";

/**
 * A description with nothing but the schemas of bodies and answers, and with only the keywords that limit values. The target
 * of a reference stands once, among the components.
 */
export function keptSchemas(given: Context, leftOut: readonly string[]): JsonObject {
  const context = draftOf(given);
  leaveOut(context.document, { faulty: [], operations: leftOut });
  const keeper = schemaKeeper(context);
  const paths = Object.entries(objectOf(context.document.paths)).flatMap(([path, value]) => {
    const item = follow({ value, pointer: "" }, context);
    if (item === undefined || !path.startsWith("/")) return [];
    const operations = operationsIn(item, context).map(
      ({ method, value: operation }) =>
        [method, keepOperation(objectOf(operation), keeper.keep, context)] as const,
    );
    return [[path, Object.fromEntries(operations)] as const];
  });
  const schemas = [...keeper.components].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    openapi: String(context.document.openapi),
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(schemas) },
  };
}

type Keep = (schema: unknown) => unknown;

function keepOperation(operation: JsonObject, keep: Keep, context: Context): JsonObject {
  const body = keepContent(operation.requestBody, false, keep, context);
  const responses = Object.entries(objectOf(operation.responses)).map(
    ([status, response]) => [status, keepContent(response, true, keep, context) ?? {}] as const,
  );
  return {
    ...(body !== undefined && { requestBody: body }),
    ...(responses.length > 0 && { responses: Object.fromEntries(responses) }),
  };
}

function keepContent(
  value: unknown,
  isAnswer: boolean,
  keep: Keep,
  context: Context,
): JsonObject | undefined {
  const { content } = follow({ value, pointer: "" }, context)?.value ?? {};
  const kept = Object.entries(objectOf(content)).flatMap(([mediaType, object]) => {
    const { schema, itemSchema } = follow({ value: object, pointer: "" }, context)?.value ?? {};
    if ((schema ?? itemSchema) === undefined || !isChecked(mediaType, isAnswer)) return [];
    const held = {
      ...(schema !== undefined && { schema: keep(schema) }),
      ...(itemSchema !== undefined && { itemSchema: keep(itemSchema) }),
    };
    return [[mediaType, held] as const];
  });
  return kept.length > 0 ? { content: Object.fromEntries(kept) } : undefined;
}

interface SchemaKeeper {
  /** A schema with only the kept keywords. */
  readonly keep: Keep;
  /** The targets of references in the schemas that were kept, by name. */
  readonly components: ReadonlyMap<string, unknown>;
}

function schemaKeeper(context: Context): SchemaKeeper {
  const components = new Map<string, unknown>();

  function keep(schema: unknown): unknown {
    if (!isObject(schema)) return schema;
    const kept: [string, unknown][] = [];
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === "$ref" && typeof value === "string") kept.push([keyword, refer(value)]);
      else if (keyword === "discriminator" && isObject(value)) kept.push([keyword, keepMapping(value)]);
      else if (words.has(keyword)) kept.push([keyword, value]);
      else if (schemas.has(keyword))
        kept.push([keyword, Array.isArray(value) ? value.map(keep) : keep(value)]);
      else if (maps.has(keyword)) kept.push([keyword, keepMap(value)]);
    }
    return Object.fromEntries(kept);
  }

  function keepMap(value: unknown): JsonObject {
    return Object.fromEntries(Object.entries(objectOf(value)).map(([name, each]) => [name, keep(each)]));
  }

  function keepMapping({ mapping, ...discriminator }: JsonObject): JsonObject {
    if (!isObject(mapping)) return discriminator;
    const kept = Object.entries(mapping).map(([name, target]) => [
      name,
      typeof target === "string" && target.startsWith("#") ? refer(target) : target,
    ]);
    return { ...discriminator, mapping: Object.fromEntries(kept) };
  }

  /** The reference to a target among the components, under its own name or else its pointer. */
  function refer($ref: string): string {
    const own = /^#\/components\/schemas\/([^/]+)$/.exec($ref)?.[1];
    const name = own ?? $ref.replaceAll("~", "~0").replaceAll("/", "~1");
    const key = name.replaceAll("~1", "/").replaceAll("~0", "~");
    if (!components.has(key)) {
      components.set(key, {});
      components.set(key, keep(lookUp($ref, context)?.value ?? {}));
    }
    return `#/components/schemas/${own ?? encodeURIComponent(name)}`;
  }

  return { keep, components };
}

/** Whether values of a media type are JSON, events or forms. Other values are bytes or text, or a codec writes them. */
function isChecked(mediaType: string, isAnswer: boolean): boolean {
  if (isJson(mediaType) || isJsonSequence(mediaType) || mediaType.includes("*")) return true;
  if (isAnswer) return essenceOf(mediaType) === "text/event-stream";
  return isMultipart(mediaType) || isUrlencoded(mediaType) || !/^(text|image|audio|video)\//.test(mediaType);
}

const words = setOf(
  "type,nullable,enum,const,format,pattern,required,readOnly,writeOnly,contentMediaType,contentEncoding,dependentRequired,minimum,maximum,exclusiveMinimum,exclusiveMaximum,multipleOf,minLength,maxLength,minItems,maxItems,uniqueItems,minProperties,maxProperties,minContains,maxContains",
);
const schemas = setOf(
  "contentSchema,items,additionalProperties,unevaluatedItems,unevaluatedProperties,contains,propertyNames,not,if,then,else,allOf,anyOf,oneOf,prefixItems",
);
const maps = setOf("properties,patternProperties,dependentSchemas");

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(","));
}
