import type { ArrayLayout, EncodingOverride, NullLayout } from "@partwise/multipart";
import fc from "fast-check";
import { type ExpectedPart, utf8 } from "./expected-part.js";
import type { PropertyCase } from "./property-case.js";

/** What null becomes, by its layout. */
function nullParts(name: string, layout: NullLayout | undefined): ExpectedPart[] {
  if (layout === "empty") return [{ name, bytes: utf8("") }];
  return layout === "text" ? [{ name, bytes: utf8("null") }] : [];
}

const nulls = fc.constantFrom<NullLayout | undefined>(undefined, "omit", "empty", "text");

/** The description and the caller can both say it; the caller wins. */
const sayers = fc.constantFrom("description", "caller", "both");

function said<Layout>(how: string, says: Layout, other: Layout): { encoding?: Layout; override?: Layout } {
  if (how === "description") return { encoding: says };
  return how === "caller" ? { override: says } : { encoding: other, override: says };
}

/** Arrays in every layout; the items are values of which nothing is said. */
export function layoutCase(item: fc.Arbitrary<PropertyCase>): fc.Arbitrary<PropertyCase> {
  const undescribed = item.filter(
    ({ encoding, override }) => encoding === undefined && override === undefined,
  );
  const layouts = fc.constantFrom<ArrayLayout>("repeat", "brackets", "indexed");
  return fc
    .tuple(fc.array(fc.option(undescribed, { freq: 5 }), { maxLength: 4 }), layouts, nulls, sayers)
    .map(([items, array, layout, how]) => {
      const says: Pick<EncodingOverride, "array" | "null"> = {
        array,
        ...(layout !== undefined && { null: layout }),
      };
      return {
        kind: `array: ${array}`,
        value: () => items.map((each) => (each === null ? null : each.value())),
        ...said(how, says, { array: "json" as const, null: "omit" as const }),
        parts: (name) => laidOut(name, items, array, layout),
      };
    });
}

/** Null in every layout. */
export const nullCase: fc.Arbitrary<PropertyCase> = fc.tuple(nulls, sayers).map(([layout, how]) => ({
  kind: `null: ${layout ?? "by default"}`,
  value: () => null,
  ...(layout !== undefined && said(how, { null: layout }, { null: "omit" as const })),
  parts: (name) => nullParts(name, layout),
}));

function laidOut(
  name: string,
  items: readonly (PropertyCase | null)[],
  array: ArrayLayout,
  layout: NullLayout | undefined,
): ExpectedPart[] {
  const parts: ExpectedPart[] = [];
  for (const each of items) {
    const index = array === "brackets" ? "[]" : array === "indexed" ? `[${parts.length}]` : "";
    parts.push(...(each === null ? nullParts(name + index, layout) : each.parts(name + index)));
  }
  return parts;
}

/** An array that becomes one JSON part. */
export const jsonArrayCase: fc.Arbitrary<PropertyCase> = fc
  .tuple(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 4 }), sayers)
  .map(([value, how]) => ({
    kind: "array: json",
    value: () => value,
    ...said(how, { array: "json" as const }, { array: "brackets" as const }),
    parts: (name) => [{ name, contentType: "application/json", bytes: utf8(JSON.stringify(value)) }],
  }));
