import type { Context } from "../document/context.js";
import type { Place } from "../document/place.js";
import { alternativesOf } from "../schemas/alternatives-of.js";

/** The shape of a property's or an item's value. */
export function shapeOf({ schema, isItem }: Pick<Place, "schema" | "isItem">, context: Context): Shape {
  const alternatives = alternativesOf(schema, context);
  const typesOf = (each: (typeof alternatives)[number]) => each.types?.filter((type) => type !== "null");
  const types = alternatives.flatMap((each) => typesOf(each) ?? ["any"]);
  const isArray = !isItem && types.length > 0 && types.every((type) => type === "array");
  const inner = isArray
    ? alternatives.flatMap(({ items = [] }) =>
        items
          .flatMap((item) => alternativesOf(item.schema, context, item.seen))
          .flatMap((each) => typesOf(each) ?? ["any"]),
      )
    : types;
  return {
    isArray,
    isMaybeArray: !isItem && !isArray && (types.includes("array") || types.includes("any")),
    isString: inner.length > 0 && inner.every((type) => type === "string"),
    isAnything: inner.includes("any"),
    isList: inner.length > 0 && inner.every((type) => type === "array"),
    isObject: inner.length > 0 && inner.every((type) => type === "object" || type === "array"),
  };
}

/**
 * The kinds of value that a schema allows. For an array that is taken apart, `isString` and `isObject` describe the
 * items.
 */
export interface Shape {
  /** Whether the value is an array that becomes one part for each item. */
  readonly isArray: boolean;
  /** Whether the value may be an array or something else. */
  readonly isMaybeArray: boolean;
  readonly isString: boolean;
  readonly isObject: boolean;
  /** Whether the value is an array of arrays, or an item that is an array. */
  readonly isList: boolean;
  /** Whether every type is allowed, so that a file may be given where the content type allows a file. */
  readonly isAnything: boolean;
}
