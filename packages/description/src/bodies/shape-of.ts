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

/** What a value of a schema can be. For an array that is taken apart, `isString` and `isObject` speak of its items. */
export interface Shape {
  /** One part an item. */
  readonly isArray: boolean;
  /** It may be an array or not. */
  readonly isMaybeArray: boolean;
  readonly isString: boolean;
  readonly isObject: boolean;
  /** An array inside an array, or an item that is one. */
  readonly isList: boolean;
  /** Of any type, so that a file may be given where its content type can be that of one. */
  readonly isAnything: boolean;
}
