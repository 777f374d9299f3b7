import type { GlobalContext } from "openapi-typescript";
import { spellAs31 } from "./as-31.js";
import { eachMediaType } from "./content.js";
import type { Context } from "./context.js";
import { nameDeepReferences } from "./deep-references.js";
import { CodegenError } from "./errors.js";
import { isObject, type JsonObject, objectOf } from "./json.js";
import { loadPrinter } from "./load-printer.js";
import { carryNested, markBodies } from "./mark-bodies.js";
import { isBinaryMediaType } from "./media-type-name.js";
import { takesDate } from "./parameters/dates.js";
import { restoreQuerystrings } from "./parameters/restore-querystrings.js";
import { spellParameters } from "./parameters/spell-parameters.js";
import { isBase64, isRawBinary } from "./part-type.js";
import { methods } from "./path-item.js";
import { joinPointer } from "./pointer.js";
import { printNodes } from "./print-nodes.js";
import { follow } from "./reference.js";
import { restoreOperations } from "./restore-operations.js";
import { isReadOnly, isWriteOnly, saysNothing } from "./schema.js";
import { wrapSequences } from "./sequences/wrap-sequences.js";
import { operationsFooter } from "./types/operations-footer.js";
import { walk } from "./walk.js";
import { wrapNested } from "./wrap-nested.js";

/** What the printed types refer to. A client tells by position what a mark stands for. */
const marks = `/** A raw binary schema. */
export type $Binary = string & { readonly $binary?: true };
/** Text that stands for bytes, in base64 or its URL-safe form. */
export type $Bytes = string & { readonly $bytes?: true };
/** A property that is only read. */
export type $Read<T> = T extends null | undefined ? T : T & { readonly $read?: true };
/** A property that is only written. */
export type $Write<T> = T extends null | undefined ? T : T & { readonly $write?: true };
`;

/**
 * The types of a description as openapi-typescript prints them, with the marks. Changes
 * `context.document`, so it comes last. Throws a CodegenError with code `TYPES`.
 * @see https://openapi-ts.dev/node
 */
export function printTypes(context: Context): string {
  const { ts, NULL, STRING, UNKNOWN, scanDiscriminators, transformSchema, transformSchemaObject } =
    loadPrinter();
  const { document, file } = context;
  const standIns = spellAs31(context);
  nameDeepReferences(context);
  mergePathItems(context);
  nameBinaries(context);
  const hasQuerystring = spellParameters(context);
  const sequences = wrapSequences(context);
  const nesting = wrapNested(context);

  const reference = (name: string, ...args: import("typescript").TypeNode[]) =>
    ts.factory.createTypeReferenceNode(name, args);

  const footer = operationsFooter<GlobalContext["injectFooter"][number]>(ts);
  const options: Omit<GlobalContext, "redoc" | "inject" | "postTransform"> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // a property with a default may still be left out of a request
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: footer.nodes,
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    resolve: <T>($ref: string) => follow({ value: { $ref }, pointer: "" }, context)?.value as T | undefined,
    transform(schema, given) {
      const sequence = sequences.get(schema);
      if (sequence !== undefined) {
        const item = transformSchemaObject(sequence.item as never, given);
        return sequence.streams ? reference("AsyncIterable", item) : ts.factory.createArrayTypeNode(item);
      }
      const nested = nesting.get(schema);
      if (nested !== undefined) {
        return carryNested(transformSchemaObject(nested.schema as never, given), nested.parts, ts);
      }
      const positions = positionsOf(schema);
      if (positions !== undefined) {
        const [first, rest] = positions;
        const types = first.map((item) => transformSchemaObject(item as never, given));
        const later = ts.factory.createArrayTypeNode(transformSchemaObject(rest as never, given));
        return ts.factory.createTupleTypeNode([...types, ts.factory.createRestTypeNode(later)]);
      }
      const mark = takesDate in schema && schema.type === "string" ? "Date" : markOf(schema, context);
      if (mark === undefined) return undefined;
      if (mark === "Date") return ts.factory.createUnionTypeNode([STRING, reference(mark)]);
      return isNullable(schema) ? ts.factory.createUnionTypeNode([reference(mark), NULL]) : reference(mark);
    },
    transformProperty(property, schema) {
      const mark = isReadOnly(schema, context)
        ? "$Read"
        : isWriteOnly(schema, context)
          ? "$Write"
          : undefined;
      const type = property.type ?? UNKNOWN;
      return ts.factory.updatePropertySignature(
        property,
        undefined, // the mark says it, not the readonly modifier
        property.name,
        property.questionToken,
        mark ? reference(mark, type) : type,
      );
    },
  };
  try {
    options.discriminators = scanDiscriminators(document as never, { silent: true });
    // a union keeps its discriminator: openapi-typescript would leave only what all members share
    for (const $ref of Object.keys(options.discriminators.objects)) {
      const schema = follow({ value: { $ref }, pointer: "" }, context)?.value;
      if (schema?.oneOf !== undefined || schema?.anyOf !== undefined)
        delete options.discriminators.objects[$ref];
    }
    const nodes = transformSchema(document as never, options as GlobalContext);
    footer.close();
    const restored = restoreOperations(nodes, standIns, ts);
    const named = hasQuerystring ? restoreQuerystrings(restored, ts) : restored;
    return `${marks}\n${printNodes(markBodies(named, ts), ts)}`;
  } catch (cause) {
    if (cause instanceof CodegenError) throw cause;
    const reason = cause instanceof Error ? cause.message.replaceAll("\n", " ") : String(cause);
    const message = `no types can be made of it (${reason}); simplify the schema that this names`;
    throw new CodegenError("TYPES", { file, message }, { cause });
  }
}

/** The schemas of an array's first items and of all later ones, which the printer would leave out. */
function positionsOf(schema: unknown): readonly [first: readonly unknown[], rest: unknown] | undefined {
  if (!isObject(schema) || schema.type !== "array" || !Array.isArray(schema.prefixItems)) return undefined;
  return schema.items ? [schema.prefixItems, schema.items] : undefined;
}

/** The mark of a schema that openapi-typescript would print as a string, or as unknown. */
function markOf(schema: unknown, context: Context): "$Binary" | "$Bytes" | undefined {
  if (!isObject(schema) || schema.type === undefined) return undefined;
  if (schema.enum !== undefined || schema.const !== undefined) return undefined;
  if (!hasBinaryKeyword(schema) && !isComposed(schema) && schema.$ref === undefined) return undefined;
  if (isRawBinary(schema, context)) return "$Binary";
  return isBase64(schema, context) ? "$Bytes" : undefined;
}

function isNullable(schema: unknown): boolean {
  return isObject(schema) && Array.isArray(schema.type) && schema.type.includes("null");
}

/**
 * Gives each binary that openapi-typescript would not take for one a schema that it shows to `transform`:
 * media types without a schema, untyped schemas, and nullable ones in 3.0's spelling, which it would
 * make nullable a second time.
 */
function nameBinaries(context: Context): void {
  eachMediaType(context.document, (mediaType, object) => {
    if (object.$ref === undefined && saysNothing(object.schema) && isBinaryMediaType(mediaType)) {
      Object.assign(object, {
        schema: { ...(isObject(object.schema) && object.schema), type: "string", format: "binary" },
      });
    }
  });
  walk(context.document, (object) => {
    if (object.$ref !== undefined || !hasBinaryKeyword(object)) return;
    if (!isRawBinary(object, context) && !isBase64(object, context)) return;
    if (object.type === undefined && !isComposed(object)) Object.assign(object, { type: "string" });
    if (object.nullable === true && object.type === "string") {
      Object.assign(object, { type: ["string", "null"] });
      delete (object as { nullable?: unknown }).nullable;
    }
  });
}

function hasBinaryKeyword(object: JsonObject): boolean {
  return (
    object.format === "binary" ||
    object.format === "byte" ||
    object.format === "base64" ||
    object.contentMediaType !== undefined ||
    object.contentEncoding !== undefined
  );
}

function isComposed(object: JsonObject): boolean {
  return object.allOf !== undefined || object.oneOf !== undefined || object.anyOf !== undefined;
}

/** openapi-typescript ignores what stands beside the `$ref` of a path item, so it is put into one object. */
function mergePathItems(context: Context): void {
  const paths = objectOf(context.document.paths);
  for (const [path, value] of Object.entries(paths)) {
    if (!isObject(value) || typeof value.$ref !== "string") continue;
    const { $ref: _, ...own } = value;
    const target = follow({ value, pointer: "" }, context);
    if (target === undefined || !Object.keys(own).some((key) => methods.has(key) || key === "parameters"))
      continue;
    const referred = Object.entries(target.value).map(([key, kept]) => [
      key,
      methods.has(key) ? { $ref: `#${joinPointer(target.pointer, key)}` } : kept,
    ]);
    Object.assign(paths, { [path]: { ...Object.fromEntries(referred), ...own } });
  }
}
