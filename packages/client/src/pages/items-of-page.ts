import type { Pagination } from "../contract/pagination.js";
import { CallError } from "../errors/call-error.js";
import { atPointer } from "./at-pointer.js";
import { recognize } from "./recognize.js";

/**
 * The items of one page: at `items`, else the answer itself, else its only array.
 * @throws CallError `PAGES` when there is no list, or more than one
 */
export function itemsOfPage(
  data: unknown,
  response: Response,
  { items }: Pagination,
  name: string,
): readonly unknown[] {
  if (data === undefined) return [];
  if (items !== undefined) {
    const found = atPointer(data, items);
    if (Array.isArray(found)) return found;
    if (found === undefined || found === null) return [];
    throw new CallError("PAGES", `${name}: what stands at "${items}" of the answer is no array.`);
  }
  if (Array.isArray(data)) return data;
  const properties = typeof data === "object" && data !== null ? Object.entries(data) : undefined;
  const lists = properties?.filter(([, value]) => Array.isArray(value)) ?? [];
  if (lists.length === 1) return lists[0]?.[1];
  // Some APIs omit an empty list.
  const isEmpty = properties?.length === 0 || recognize(data, response, {}) !== undefined;
  if (lists.length === 0 && isEmpty) return [];
  const found =
    lists.length === 0 ? "no list" : `several lists: ${lists.map(([key]) => `"/${key}"`).join(", ")}`;
  throw new CallError(
    "PAGES",
    `${name}: the answer has ${found}. Name the items, by { items: "/name" } as the last argument or by x-partwise-pagination in the description.`,
  );
}
