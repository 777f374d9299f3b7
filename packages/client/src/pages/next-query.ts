import type { Pagination } from "../contract/pagination.js";
import { CallError } from "../errors/call-error.js";
import { atPointer } from "./at-pointer.js";
import { knownNames } from "./known-names.js";
import { linkQuery } from "./link-query.js";
import { recognize, totalOf } from "./recognize.js";

type Query = { readonly [name: string]: unknown };

/** The query parameters of the next page that differ from those of the present page. */
export interface NextQuery {
  readonly query: Query;
  /** Set where the client counts. A server that ignores such a parameter returns the same page for ever. */
  readonly counts?: true;
}

/**
 * The query parameters of the next page; undefined after the last page.
 * @throws CallError `PAGES` when the answer shows that more follows but not how to request it
 */
export function nextQuery(
  query: Query,
  { data, response, items }: { data: unknown; response: Response; items: readonly unknown[] },
  pagination: Pagination,
  name: string,
): NextQuery | undefined {
  const next = pagination.next ?? recognize(data, response, query);
  if (next === undefined) {
    const isLater = laterNames.some((name) => query[name] !== undefined);
    if (isLater || totalOf(data) <= items.length) return undefined;
    throw unrecognized(name);
  }
  if (next === "link") {
    const found = linkQuery(response, name);
    return found && { query: found };
  }
  if ("value" in next) {
    const token = atPointer(data, next.value);
    if (token === undefined || token === null || token === "" || token === false) return undefined;
    return { query: { [next.parameter]: token } };
  }
  if ("lastItem" in next) {
    if (atPointer(data, next.more) !== true) return undefined;
    const token = atPointer(items.at(-1), next.lastItem);
    if (token === undefined || token === null) throw unrecognized(name);
    return { query: { [next.parameter]: token } };
  }
  if (items.length === 0) return undefined;
  if ("offset" in next) {
    const offset = Number(query[next.offset] ?? 0) + items.length;
    const total = next.total === undefined ? undefined : atPointer(data, next.total);
    const isLast = typeof total === "number" && offset >= total;
    return isLast ? undefined : { query: { [next.offset]: offset }, counts: true };
  }
  const first = pagination.next === undefined ? 1 : (next.first ?? 1);
  const page = Number(query[next.page] ?? next.first ?? 1) + 1;
  const pages = next.pages === undefined ? undefined : atPointer(data, next.pages);
  const isLast = typeof pages === "number" && page - first >= pages;
  return isLast ? undefined : { query: { [next.page]: page }, counts: true };
}

function unrecognized(name: string): CallError {
  return new CallError(
    "PAGES",
    `${name}: the answer has more pages, and how to ask for them is not recognized. Name the parameter, by { next: { parameter: "cursor", value: "/next_cursor" } } as the last argument or by x-partwise-pagination in the description.`,
  );
}

/** Query parameters whose presence shows that a page is not the first one. */
const laterNames: readonly string[] = [
  ...Object.values(knownNames.token),
  ...knownNames.offset,
  ...knownNames.page,
  "starting_after",
  "after",
];
