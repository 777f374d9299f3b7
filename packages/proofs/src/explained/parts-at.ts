import type { PartExplanation } from "@partwise/codegen";

/** What is explained of the item at a place: several where it is an object of one of several properties. */
export function partsAt(explained: readonly PartExplanation[], place: number): readonly PartExplanation[] {
  const at = explained.filter(({ property }) => property.replace(/,.*/, "") === `item ${place}`);
  return at.length > 0 ? at : explained.filter(({ property }) => /^(later|each) /.test(property));
}
