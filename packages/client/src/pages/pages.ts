import type { Client, HttpMethod, PathsWithMethod } from "../contract/client-types.js";
import type { MediaType } from "../contract/media-type.js";
import type { OperationInit } from "../contract/operation-init.js";
import type { Pagination } from "../contract/pagination.js";
import type { Result } from "../contract/response-types.js";
import { CallError } from "../errors/call-error.js";
import { unwrap } from "../result/unwrap.js";
import { queryOf, readPage, withQuery } from "./next-init.js";
import type { DataOf, InitArguments, ItemOf, ListIsNamed, OperationOf } from "./page-types.js";

/**
 * The items of a list, one by one over all its pages. A page is requested when its first item is. Leaving the loop ends the
 * requests, and so does an aborted `signal` of `init`. The next page is found by `pagination`, else by
 * `x-partwise-pagination` of the operation, else by names in the answer. The loop throws:
 * @throws ApiError when a page is answered with a failure, after the items before it
 * @throws CallError `PAGES` when no list or next page is recognized, or a page repeats
 * @see [Pages](../../pages.md)
 * @example
 * ```ts
 * for await (const song of pages(client, "GET", "/songs", { params: { query: { limit: 50 } } })) {
 *   console.log(song.title);
 * }
 * ```
 */
export function pages<
  Paths,
  Media extends MediaType,
  ErrorBody,
  ByClient,
  Method extends Uppercase<HttpMethod>,
  Path extends PathsWithMethod<Paths, Lowercase<Method>>,
>(
  client: Client<Paths, Media, ErrorBody, ByClient>,
  method: Method,
  path: Path,
  ...init: InitArguments<OperationOf<Paths, Method, Path>, Media, ByClient>
): Pages<DataOf<OperationOf<Paths, Method, Path>, Media>, ItemOf<OperationOf<Paths, Method, Path>, Media>>;
export function pages<
  Paths,
  Media extends MediaType,
  ErrorBody,
  ByClient,
  Method extends Uppercase<HttpMethod>,
  Path extends PathsWithMethod<Paths, Lowercase<Method>>,
  const Given extends Pagination,
>(
  client: Client<Paths, Media, ErrorBody, ByClient>,
  method: Method,
  path: Path,
  init: OperationInit<OperationOf<Paths, Method, Path>, undefined, undefined, undefined, ByClient>,
  pagination: Given & ListIsNamed<OperationOf<Paths, Method, Path>, Media, Given>,
): Pages<
  DataOf<OperationOf<Paths, Method, Path>, Media>,
  ItemOf<OperationOf<Paths, Method, Path>, Media, Given>
>;
export function pages(
  client: unknown,
  method: string,
  path: string,
  init: { readonly signal?: AbortSignal | null | undefined } = {},
  pagination?: Pagination,
): Pages<unknown, unknown> {
  const { request } = client as { request: (...call: unknown[]) => Promise<Result<unknown, unknown>> };

  async function* byPage(): AsyncGenerator<Page, void> {
    const asksAgain = repetition();
    asksAgain(init);
    let before: string | undefined;
    for (let own: object | undefined = init; own !== undefined; ) {
      const result: Result<unknown, unknown> = await request(method.toLowerCase(), path, own);
      const { response } = result;
      const data = await unwrap(result);
      const { items, next, name } = readPage(own, { data, response }, pagination);
      if (before !== undefined && before === JSON.stringify(items)) {
        throw comesAgain(name, "the server answered the same page twice");
      }
      before = next?.counts && JSON.stringify(items);
      yield { data, items, response };
      const following: object | undefined = next && withQuery(own, next);
      if (following !== undefined && asksAgain(following)) {
        throw comesAgain(name, "the answer names a page that was asked for before");
      }
      own = following;
    }
  }

  return {
    byPage,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of byPage()) {
        for (const item of items) {
          init.signal?.throwIfAborted();
          yield item;
        }
      }
    },
  };
}

/** One page: its data as from a call, its items, and the response. */
export interface Page<Data = unknown, Item = unknown> {
  /** The data of the answer, as described. */
  readonly data: Data;
  /** The items of the list in `data`. */
  readonly items: readonly Item[];
  /** The answer itself. */
  readonly response: Response;
}

/** The items of all pages, one by one. Each loop starts at the first page. */
export interface Pages<Data, Item> extends AsyncIterable<Item> {
  /** The pages instead of the items. */
  byPage(): AsyncGenerator<Page<Data, Item>, void>;
}

/** Makes a function that tells whether the same query was given before. */
function repetition(): (init: object) => boolean {
  const asked = new Set<string>();
  return (init) => asked.size === asked.add(JSON.stringify(queryOf(init))).size;
}

function comesAgain(name: string, why: string): CallError {
  return new CallError("PAGES", `${name}: ${why}, so that the pages would not end.`);
}
