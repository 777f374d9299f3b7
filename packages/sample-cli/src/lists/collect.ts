import type { ListFlags } from "../flags/list-flags.js";
import { passesAll } from "../flags/read-filter.js";

/** The items of a list that pass --filter, at most --limit of them. No page is asked for after the last of these. */
export async function collect<Item extends object>(
  items: AsyncIterable<Item>,
  { filter = [], limit = Number.POSITIVE_INFINITY }: ListFlags,
): Promise<Item[]> {
  const kept: Item[] = [];
  for await (const item of items) {
    if (passesAll(item, filter)) kept.push(item);
    if (kept.length >= limit) break;
  }
  return kept;
}
