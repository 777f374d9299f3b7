import {
  type Context,
  type Draft,
  type DraftContext,
  draftAt,
  draftOf,
  follow,
  isData,
  isObject,
  type JsonObject,
  joinPointer,
  nameDeepReferences,
  objectOf,
  walk,
} from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import {
  eachMediaType,
  isBase64,
  isBinaryMediaType,
  isRawBinary,
  leaveOut,
  methods,
  saysNothing,
} from "@partwise/description/reading";
import type { GlobalContext } from "openapi-typescript";
import type { Node } from "typescript";
import { loadPrinter } from "../types/load-printer.js";
import { hasBinaryKeyword } from "../types/marked-type.js";
import { schemaPrinter } from "../types/schema-printer.js";
import { spellConditions } from "../types/spell-conditions.js";
import { carryNested, markBodies } from "./mark-bodies.js";
import { markPages } from "./mark-pages.js";
import { openPositions } from "./open-positions.js";
import { operationsFooter } from "./operations-footer.js";
import { printNodes } from "./print-nodes.js";
import { restoreOperations } from "./restore-operations.js";
import { restoreQuerystrings } from "./restore-querystrings.js";
import { schemasOfText } from "./schemas-of-text.js";
import { percents, spellAs31 } from "./spell-as31.js";
import { spellParameters } from "./spell-parameters.js";
import { standInForSchemas } from "./stand-in-for-schemas.js";
import { wrapNested } from "./wrap-nested.js";
import { wrapSequences } from "./wrap-sequences.js";

/** The types that printed types refer to. A client recognizes a mark by its position. */
const marks = `/** A raw binary schema. */
export type $Binary = string & { readonly $binary?: true };
/** Text that stands for bytes, in base64 or its URL-safe form. */
export type $Bytes = string & { readonly $bytes?: true };
/** A property that is only read. */
export type $Read<T> = T extends null | undefined ? T : T & { readonly $read?: true };
/** A property that is only written. */
export type $Write<T> = T extends null | undefined ? T : T & { readonly $write?: true };
`;

/** The type for schemas whose date-times stay text although other date-times are Dates. */
const textMark = `/** A type whose date-times are text: what the client does not read as JSON. */
export type $Text<T> = T extends Date ? string : T extends object ? { [K in keyof T]: $Text<T[K]> } : T;
`;

/**
 * The types of a description as openapi-typescript prints them, with the marks of `markBodies` and `markPages`. The
 * operations at the JSON Pointers of `leftOut` are not printed.
 * @throws {CodegenError} `TYPES` when openapi-typescript cannot read a schema
 * @see https://openapi-ts.dev/node
 */
export function printTypes(given: Context, leftOut: readonly string[] = [], isDated = false): string {
  // Each step changes this copy and relies on the steps before.
  const context = draftOf(given);
  leaveOut(context.document, { faulty: [], operations: leftOut });
  const printer = loadPrinter();
  const { ts } = printer;
  const { document, file } = context;
  const standIns = spellAs31(context);
  nameDeepReferences(context);
  spellConditions(context);
  mergePathItems(context);
  followComponents(context);
  nameBinaries(context);
  const hasQuerystring = spellParameters(context);
  const asText = isDated ? schemasOfText(context) : undefined;
  const sequences = wrapSequences(context);
  openPositions(context);
  const nesting = wrapNested(context);
  const around = withoutSchemas(document);
  const schemas = standInForSchemas(around);
  const footer = operationsFooter<Node>(ts);
  try {
    const { print, addTo } = schemaPrinter(context, printer, footer.nodes, isDated);
    const options: Omit<GlobalContext, "redoc" | "inject" | "postTransform"> = {
      ...plain,
      injectFooter: footer.nodes,
      resolve: <T>($ref: string) => follow({ value: { $ref }, pointer: "" }, context)?.value as T | undefined,
      transform(standIn) {
        if (!schemas.has(standIn)) return undefined;
        const schema = schemas.get(standIn);
        const sequence = sequences.get(schema);
        if (sequence !== undefined) {
          const item = print(sequence.item);
          return sequence.streams
            ? ts.factory.createTypeReferenceNode("AsyncIterable", [item])
            : ts.factory.createArrayTypeNode(item);
        }
        if (asText?.has(schema)) {
          return ts.factory.createTypeReferenceNode("$Text", [print(schema)]);
        }
        const nested = nesting.get(schema);
        return nested === undefined ? print(schema) : carryNested(print(nested.schema), nested.parts, ts);
      },
    };
    const nodes = addTo(() => printer.transformSchema(around as never, options as GlobalContext));
    footer.close();
    const restored = restoreOperations(markPages(nodes, context, ts), standIns, ts);
    const named = hasQuerystring ? restoreQuerystrings(restored, ts) : restored;
    return `${marks}${asText?.size ? textMark : ""}\n${printNodes(markBodies(named, ts), ts)}`.replace(
      percents,
      "%",
    );
  } catch (cause) {
    if (cause instanceof CodegenError) throw cause;
    const reason = cause instanceof Error ? cause.message.replaceAll("\n", " ") : String(cause);
    const message = `no types can be made of it (${reason}); simplify the schema that this names`;
    throw new CodegenError("TYPES", { file, message }, { cause });
  }
}

/** The options of openapi-typescript, which prints everything around the schemas. */
const plain = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  discriminators: { objects: {}, refsHandled: [] },
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transformProperty: undefined,
};

function withoutSchemas(document: Draft): Draft {
  if (document.components === undefined) return document;
  const { schemas: _, ...components } = objectOf(document.components);
  return { ...document, components };
}

/** Replaces a component that is a reference by a copy of its target. */
function followComponents(context: DraftContext): void {
  const components = draftAt(context.document, "components");
  for (const kind of Object.keys(components)) {
    if (kind === "schemas" || isData(kind)) continue;
    const group = draftAt(components, kind);
    for (const [name, value] of Object.entries(group)) {
      if (!isObject(value) || typeof value.$ref !== "string") continue;
      const target = follow({ value, pointer: "" }, context)?.value;
      if (target !== undefined) group[name] = target;
    }
  }
}

/**
 * Gives openapi-typescript a schema that it passes to `transform`, in place of each binary that it would overlook: media
 * types without a schema, untyped schemas, and nullable schemas in 3.0's spelling, which would become nullable twice.
 */
function nameBinaries(context: DraftContext): void {
  eachMediaType(context.document, (mediaType, object) => {
    if (object.$ref === undefined && saysNothing(object.schema) && isBinaryMediaType(mediaType)) {
      object.schema = { ...(isObject(object.schema) && object.schema), type: "string", format: "binary" };
    }
  });
  walk(context.document, (object) => {
    if (object.$ref !== undefined || !hasBinaryKeyword(object)) return;
    if (!isRawBinary(object, context) && !isBase64(object, context)) return;
    if (object.type === undefined && !isComposed(object)) object.type = "string";
    if (object.nullable === true && object.type === "string") {
      object.type = ["string", "null"];
      delete object.nullable;
    }
  });
}

function isComposed(object: JsonObject): boolean {
  return object.allOf !== undefined || object.oneOf !== undefined || object.anyOf !== undefined;
}

/** Merges each path item with the target of its `$ref`, since openapi-typescript ignores the keys beside a `$ref`. */
function mergePathItems(context: DraftContext): void {
  const paths = draftAt(context.document, "paths");
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
    paths[path] = { ...Object.fromEntries(referred), ...own };
  }
}
