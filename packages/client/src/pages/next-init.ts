import type { Pagination } from "../contract/pagination.js";
import { type Answer, callOf } from "../result/remember-call.js";
import { itemsOfPage } from "./items-of-page.js";
import { type NextQuery, nextQuery } from "./next-query.js";

/**
 * The options of the call for the next page, from the options and the answer of the present one; undefined after the last
 * page. Nothing is sent or kept. Without `pagination`, `x-partwise-pagination` of the operation and known names decide.
 * @throws CallError `PAGES` when the answer has no list or several, or shows that more follows but not how to request it
 * @see [Pages](../../pages.md)
 */
export function nextInit<Init extends object>(
  init: Init,
  page: AnsweredPage,
  pagination?: Pagination,
): Init | undefined {
  const next = readPage(init, page, pagination).next;
  return next && withQuery(init, next);
}

/** The result of a call. */
export interface AnsweredPage {
  /** The data of the page. */
  readonly data?: unknown;
  /** The answer, for its Link header. */
  readonly response: Response;
}

/** The items of a page, and the query parameters of the next page. */
export function readPage(init: object, { data, response }: AnsweredPage, pagination?: Pagination) {
  const call = (response as Answer)[callOf];
  const name = call === undefined ? "The call" : `${call.method} ${call.path}`;
  const described = call?.operation?.["x-partwise-pagination"] as Pagination | undefined;
  const found = { ...described, ...pagination };
  const items = itemsOfPage(data, response, found, name);
  return { items, name, next: nextQuery(queryOf(init), { data, response, items }, found, name) };
}

export function withQuery<Init extends object>(init: Init, { query }: NextQuery): Init {
  const { params } = init as { readonly params?: object };
  return { ...init, params: { ...params, query: { ...queryOf(init), ...query } } };
}

export function queryOf(init: object): { readonly [name: string]: unknown } {
  return (init as { params?: { query?: { [name: string]: unknown } } }).params?.query ?? {};
}
