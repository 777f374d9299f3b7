import { isObject, type JsonObject, listOf } from "@partwise/description/document";
import type { TypeNode } from "typescript";
import type { Place, Printing } from "./printing.js";

/**
 * The type of an array: a tuple where the first items have schemas of their own. Tuple items from position `minItems` on are
 * optional; without `minItems`, all are required.
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.1
 */
export function arrayType(schema: JsonObject, place: Place, printing: Printing): TypeNode {
  const { ts, UNKNOWN } = printing.printer;
  const { factory } = ts;
  const inside: Place = place.within ? { within: { ...place.within, throughArray: true } } : {};
  const first = listOf(schema.prefixItems);
  const { items = schema.unevaluatedItems, minItems, maxItems } = schema;
  if (first.length === 0) {
    const values = itemValues(schema);
    const item = values ?? items;
    return factory.createArrayTypeNode(item === undefined ? UNKNOWN : printing.print(item, inside));
  }
  const least = typeof minItems === "number" ? minItems : first.length;
  const most = typeof maxItems === "number" ? maxItems : Number.POSITIVE_INFINITY;
  const elements = first.slice(0, most).map((item, index) => {
    const type = printing.print(item, inside);
    return index < least ? type : factory.createOptionalTypeNode(type);
  });
  if (items !== undefined && items !== false && most > first.length) {
    const rest = factory.createArrayTypeNode(printing.print(items, inside));
    return factory.createTupleTypeNode([...elements, factory.createRestTypeNode(rest)]);
  }
  return factory.createTupleTypeNode(elements);
}

/** The enum values for the items: an enum beside `type: array` that lists no arrays is meant for the items. */
function itemValues({ enum: values, items }: JsonObject): JsonObject | undefined {
  if (!Array.isArray(values) || values.length === 0 || (isObject(items) && items.enum !== undefined)) return;
  return { enum: values };
}
