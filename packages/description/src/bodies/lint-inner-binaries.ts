import { isMultipart } from "@partwise/multipart/media-types";
import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";
import { locate } from "../document/locate.js";
import type { EncodingMetadata } from "../metadata/operations-metadata.js";
import { isReadOnly } from "../schemas/alternatives-of.js";
import type { EncodingOutcome } from "./encoding-outcome.js";
import { isRawBinary } from "./part-type.js";

const linted = new WeakMap<JsonObject, Set<unknown>>();

/** Warns of a property that is sent as JSON in one part and holds a file at some depth. */
export function lintInnerBinaries({ place, object, metadata }: EncodingOutcome, context: Context): void {
  const isNested = metadata.encoding ?? metadata.prefixEncoding ?? metadata.itemEncoding;
  if (metadata.binary || isNested || isLaidOut(metadata) || !isMultipart(place.mediaType)) return;
  for (const found of binariesIn(place.schema, context, new Set(), false)) {
    context.warn(
      locate(found, context, object.pointer),
      "a file inside an object of a form is sent as text in the object's JSON part; make it a property of the body itself",
    );
  }
}

/** Warns of raw binary in a JSON body, where a file can only be text. */
export function lintJson(schema: unknown, pointer: string, context: Context): void {
  const seen = linted.get(context.document) ?? new Set();
  linted.set(context.document, seen);
  for (const found of binariesIn(schema, context, seen, true)) {
    context.warn(
      locate(found, context, pointer),
      "a file in JSON can only be text, so its type is string; use contentEncoding: base64 (3.0: format: byte), or a multipart body",
    );
  }
}

/** Whether a file inside an object gets a part of its own. */
export function isLaidOut({ object, style }: EncodingMetadata): boolean {
  return object === undefined ? style === "deepObject" : object !== "json";
}

/** Whether a schema allows a file inside an object. */
export function holdsInnerFile(schema: unknown, context: Context): boolean {
  return binariesIn(schema, context, new Set(), false).length > 0;
}

interface Place {
  readonly schema: unknown;
  readonly isInside: boolean;
}

/** The raw binary schemas within a schema. Schemas outside of any object are found only with `isRootInside`. */
function binariesIn(
  root: unknown,
  context: Context,
  seen: Set<unknown>,
  isRootInside: boolean,
): readonly JsonObject[] {
  const found: JsonObject[] = [];
  // a stack of its own, the next place last: a recursion through long chains of references would overflow V8's
  const waiting: Place[] = [{ schema: root, isInside: isRootInside }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { schema, isInside } = at;
    if (!isObject(schema) || (isInside && seen.has(schema))) continue;
    if (isInside) seen.add(schema);
    if (isRawBinary(schema, context)) {
      if (isInside) found.push(schema);
      continue;
    }
    const { $ref, items, additionalProperties } = schema;
    const key = `${isInside}${$ref}`;
    const target = typeof $ref === "string" && !seen.has(key) ? lookUp($ref, context)?.value : undefined;
    if (target !== undefined) seen.add(key);
    const members = [schema.allOf, schema.oneOf, schema.anyOf, schema.prefixItems].flatMap(listOf);
    const sent = Object.values(objectOf(schema.properties)).filter((each) => !isReadOnly(each, context));
    const beside: readonly Place[] = [target, ...members, items].map((each) => ({ schema: each, isInside }));
    const inside = [additionalProperties, ...sent].map((each) => ({ schema: each, isInside: true }));
    waiting.push(...[...beside, ...inside].reverse());
  }
  return found;
}
