import { isJson } from "@partwise/multipart/media-types";
import type { Context } from "../document/context.js";
import { follow } from "../document/follow.js";
import { isObject, type JsonObject, objectOf } from "../document/json-object.js";
import type { AnswerDatesMetadata, DatePlaces, OperationsMetadata } from "../metadata/operations-metadata.js";
import { operationsIn } from "../operations/operations-in.js";
import { readSequence } from "../sequences/read-sequence.js";
import { type DatePlacesReader, datePlaces } from "./date-places.js";

/** The metadata of operations with the date-times of their answers. All operations share the object `named`. */
export function datedOperations(operations: OperationsMetadata, context: Context): Dated {
  const reader = datePlaces(context);
  const named: { [name: string]: DatePlaces } = {};
  const dated = Object.entries(operations).map(([path, methods]) => {
    const found = Object.entries(methods).map(([method, metadata]) => {
      const at = answersOf(operationAt(path, method, context), reader, context);
      if (at === undefined) return [method, metadata] as const;
      const dates: AnswerDatesMetadata = { at, named };
      return [method, { ...metadata, dates }] as const;
    });
    return [path, Object.fromEntries(found)] as const;
  });
  Object.assign(named, reader.named());
  return { operations: Object.fromEntries(dated), named };
}

/** Metadata with date-times, and the named places that its operations share. */
export interface Dated {
  readonly operations: OperationsMetadata;
  readonly named: AnswerDatesMetadata["named"];
}

/** An operation of a path item. A key beside the `$ref` of the path item wins over the target's. */
function operationAt(path: string, method: string, context: Context): JsonObject {
  const value = objectOf(context.document.paths)[path];
  const target = follow({ value, pointer: "" }, context);
  const own = isObject(value) ? [{ value, pointer: "" }] : [];
  const all = [...own, ...(target ? [target] : [])].flatMap((item) => operationsIn(item, context));
  const found = all.find((each) => each.method === method);
  return (found && follow(found, context)?.value) ?? {};
}

function answersOf(
  { responses }: JsonObject,
  reader: DatePlacesReader,
  context: Context,
): AnswerDatesMetadata["at"] | undefined {
  const found = Object.entries(objectOf(responses)).flatMap(([status, value]) => {
    const { content } = follow({ value, pointer: "" }, context)?.value ?? {};
    const places = Object.entries(objectOf(content)).flatMap(([mediaType, object]) => {
      const described = follow({ value: object, pointer: "" }, context)?.value ?? {};
      const place = placesOf(mediaType, described, reader, context);
      return place === undefined ? [] : [[mediaType, place] as const];
    });
    const key = status.replace(/^[1-5]xx$/, (range) => range.toUpperCase());
    return places.length > 0 ? [[key, Object.fromEntries(places)] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** The date-times in the data of an answer, or in each item of a sequence. An answer in parts has none. */
function placesOf(
  mediaType: string,
  object: JsonObject,
  reader: DatePlacesReader,
  context: Context,
): DatePlaces | undefined {
  if (isJson(mediaType) || mediaType === "*/*") return reader.of(object.schema);
  if (/^\s*multipart\//i.test(mediaType)) return undefined;
  const sequence = readSequence(mediaType, object, context);
  const item = sequence?.item;
  if (sequence === undefined) return undefined;
  if (item === undefined) return reader.of(object.schema);
  if ("schema" in item) {
    const places = reader.of(item.schema);
    return sequence.metadata.streams || places === undefined ? places : { items: places };
  }
  const shapes = item.shapes.map(({ schema }) => reader.of(schema)).filter((each) => each !== undefined);
  const [first] = shapes;
  if (first === undefined) return undefined;
  return { members: { data: item.shapes.length > 1 ? { maybe: shapes } : first } };
}
