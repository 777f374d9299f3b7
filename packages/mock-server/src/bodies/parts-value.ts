import { type Context, joinPointer } from "@partwise/description/document";
import { parameterShape } from "@partwise/description/reading";
import type { MediaType } from "../contract/operation.js";
import type { ParsedPart } from "../contract/parsed-part.js";
import { fromPairs } from "../parameters/from-pairs.js";
import { fromText, itemOf } from "../schemas/from-text.js";
import { type DescribedPart, partValue, type Refuse } from "./part-value.js";

/**
 * The value of a multipart body: by name where the description has properties, else in order. A repeated part of an array
 * is an item.
 * @see https://spec.openapis.org/oas/v3.2.0.html#encoding-multipart-media-types
 */
export function partsValue(
  parts: readonly ParsedPart[],
  { media: { form } }: { readonly media: MediaType },
  to: PartsReading,
): unknown {
  if (form && (form.prefix.length > 0 || form.item) && form.properties.size === 0) {
    return parts.map((part, index) => {
      const described = form.prefix[index] ?? form.item;
      return described ? partValue(part, described, described.schema, `/${index}`, to) : part.content;
    });
  }
  const value: Record<string, unknown> = {};
  const rest = new Map<string, ParsedPart[]>();
  for (const part of parts) {
    const name = part.name.replace(/\[\d*\]$/, "");
    const key = form?.properties.has(part.name) || !form?.properties.has(name) ? part.name : name;
    rest.set(key, [...(rest.get(key) ?? []), part]);
  }
  for (const [name, described] of form?.properties ?? []) {
    const own = rest.get(name);
    rest.delete(name);
    const read = own ? namedValue(own, name, described, to) : insideValue(rest, name, described, to);
    if (read !== undefined) value[name] = read;
  }
  for (const [name, own] of rest)
    value[name] = own.length === 1 ? own[0]?.content : own.map(({ content }) => content);
  return value;
}

/** What reading parts works with. */
export interface PartsReading {
  readonly context: Context;
  readonly refuse: Refuse;
}

function namedValue(
  own: readonly ParsedPart[],
  name: string,
  described: DescribedPart,
  to: PartsReading,
): unknown {
  const pointer = joinPointer("", name);
  const { context, refuse } = to;
  const shape = parameterShape(described.schema, context);
  const [first] = own;
  if (first === undefined) return undefined;
  const isWhole = !shape.isArray || described.metadata.array === "json";
  const mayBeBoth = shape.isArray && shape.isScalar && own.length === 1;
  if (isWhole || mayBeBoth) {
    if (own.length > 1) refuse(pointer, "repeated", "Stands in the body more than once.");
    return partValue(first, described, described.schema, pointer, to);
  }
  const item = itemOf(described.schema, context);
  const values = own.map((part, index) =>
    partValue(part, described, item, own.length > 1 ? `${pointer}/${index}` : pointer, to),
  );
  // one part may hold all items as JSON
  const [only] = values;
  const isList = parameterShape(item, context).isArray;
  return values.length === 1 && Array.isArray(only) && !isList ? only : values;
}

/** A value whose members are parts of their own: `owner[name]`, `owner[pets][0]`, `owner.name`. */
function insideValue(
  rest: Map<string, ParsedPart[]>,
  name: string,
  { schema }: DescribedPart,
  { context }: PartsReading,
): unknown {
  const inside = [...rest].filter(([key]) => key.startsWith(`${name}[`) || key.startsWith(`${name}.`));
  if (inside.length === 0) return undefined;
  const pairs = inside.flatMap(([key, parts]) =>
    parts.map(({ content }) => ({
      name: key.replace(/\.([^.[\]]+)/g, "[$1]"),
      raw: encodeURIComponent(
        typeof content === "string" ? content : Buffer.from(content).toString("latin1"),
      ),
    })),
  );
  for (const [key] of inside) rest.delete(key);
  const shape = parameterShape(schema, context);
  return fromText(fromPairs(pairs, { name, style: "deepObject", explode: true, shape }), schema, context);
}
