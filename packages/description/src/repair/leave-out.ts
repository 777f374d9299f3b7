import type { Draft } from "../document/draft.js";
import { type JsonObject, objectOf } from "../document/json-object.js";
import { isSchema } from "../document/name-deep-references.js";
import { splitPointer } from "../document/split-pointer.js";

/**
 * Removes operations, and faulty values: a faulty schema then allows any value, a faulty response any content, and anything
 * else is deleted. Changes the document.
 */
export function leaveOut(document: Draft, { faulty, operations }: LeftOut): void {
  for (const pointer of operations) remove(document, keysIn(document, pointer));
  // from the end, so that earlier items of lists keep their positions
  for (const pointer of faulty.toReversed()) leaveOutOne(document, keysIn(document, pointer));
}

/** What has to be removed from a description, as JSON Pointers. */
export interface LeftOut {
  readonly faulty: readonly string[];
  /** Operations, and other keys of path items, with all that they contain. */
  readonly operations: readonly string[];
}

/**
 * The keys of a pointer: as written where the document has such keys, since a key may look percent-encoded, else decoded.
 */
function keysIn(document: JsonObject, pointer: string): readonly string[] {
  const asWritten = splitPointer(pointer.replaceAll("%", "%25"));
  return valueAt(document, asWritten) === undefined ? splitPointer(pointer) : asWritten;
}

function leaveOutOne(document: Draft, place: readonly string[]): void {
  const keys = place.at(-1) === "$ref" ? place.slice(0, -1) : place;
  const schema = lastWhere(keys, isSchema);
  const response = lastWhere(keys, isResponse);
  const isMapping = keys.at(-3) === "discriminator" && keys.at(-2) === "mapping";
  const part = response && keys[response.length];
  if (schema !== undefined && !isMapping) put(document, schema, {});
  else if (response === undefined || isMapping) remove(document, keys);
  else if (part !== undefined && part !== "content") remove(document, keys.slice(0, response.length + 2));
  else put(document, response, unknownResponse(valueAt(document, response)));
}

function unknownResponse(response: unknown): JsonObject {
  const { $ref: _, ...kept } = objectOf(response);
  return { description: "", ...kept, content: { "*/*": { schema: {} } } };
}

/** The length of the longest start of a path for which `is` holds. */
function lastWhere(
  keys: readonly string[],
  is: (keys: readonly string[]) => boolean,
): readonly string[] | undefined {
  for (let length = keys.length; length > 0; length--) {
    const part = keys.slice(0, length);
    if (is(part)) return part;
  }
  return undefined;
}

function isResponse(keys: readonly string[]): boolean {
  return keys.at(-2) === "responses";
}

function put(document: Draft, keys: readonly string[], value: unknown): void {
  const [parent, key] = parentOf(document, keys);
  if (parent !== undefined && key !== undefined) parent[key] = value;
}

function remove(document: Draft, keys: readonly string[]): void {
  const [parent, key] = parentOf(document, keys);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (parent !== undefined && key !== undefined) delete parent[key];
}

/** The object that holds a place, and the place's key; empty for a place inside of something removed before. */
function parentOf(document: Draft, keys: readonly string[]): readonly [parent?: Draft, key?: string] {
  const parent = valueAt(document, keys.slice(0, -1));
  const key = keys.at(-1);
  if (typeof parent !== "object" || parent === null || key === undefined || !Object.hasOwn(parent, key))
    return [];
  return [parent as Draft, key];
}

function valueAt(document: JsonObject, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (Object.hasOwn(Object(value), key) ? (value as Draft)[key] : undefined),
    document,
  );
}
