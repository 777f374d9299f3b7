import { type Client, type MediaType, unwrap } from "@partwise/client";
import { nextInit, type Pagination } from "@partwise/client/pages";
import type { DataTag } from "@tanstack/query-core";
import { callOperation } from "./call-operation.js";
import type {
  DataOf,
  ErrorOptions,
  FailureOf,
  InitArguments,
  Method,
  OperationAt,
  PathsOf,
  QueryContext,
  QueryInit,
} from "./operation-at.js";
import { type KeyInit, keyOfQuery } from "./query-key.js";

/**
 * The options of an infinite query over the pages of an operation: `useInfiniteQuery(infiniteQueryOptions(client, "GET",
 * "/songs"))`. The next page is found as by `pages` of `@partwise/client/pages`: from `pagination`, from
 * `x-partwise-pagination` of the operation, or from names in the answer. A page is `{ data, next }`. The query rejects with
 * a CallError `PAGES`, which says what to write, when the answer does not show its list or its next page.
 * @throws {TypeError} when the client has no such method
 * @example
 * ```ts
 * const { data, fetchNextPage } = useInfiniteQuery({
 *   ...infiniteQueryOptions(client, "GET", "/songs", { params: { query: { limit: 50 } } }),
 *   select: ({ pages }) => pages.flatMap(({ data }) => data.songs),
 * });
 * ```
 */
export function infiniteQueryOptions<
  Paths,
  Media extends MediaType,
  ErrorBody,
  ByClient,
  M extends Method,
  Path extends PathsOf<Paths, M>,
>(
  client: Client<Paths, Media, ErrorBody, ByClient>,
  method: M,
  path: Path,
  ...init: [
    ...InitArguments<QueryInit<OperationAt<Paths, M, Path>, undefined, undefined, ByClient>>,
    pagination?: Pagination,
  ]
): InfiniteQueryOptions<
  readonly [Path, M, KeyInit, "pages"],
  DataOf<OperationAt<Paths, M, Path>, undefined, undefined, Media>,
  FailureOf<OperationAt<Paths, M, Path>, ErrorBody, Media>
>;
export function infiniteQueryOptions(
  client: object,
  method: string,
  path: string,
  ...rest: unknown[]
): unknown {
  const [init = {}, pagination] = rest as [init?: PageInit, pagination?: Pagination];
  const call = callOperation(client, method, path);
  return {
    queryKey: keyOfQuery(path, method, init, "pages"),
    queryFn: async ({ signal, pageParam }: PageContext) => {
      const own = pageParam === null ? init : { ...init, params: { ...init.params, query: pageParam } };
      const result = await call(own, signal);
      const data = await unwrap(result);
      return { data, next: nextInit(own, result, pagination)?.params?.query ?? null };
    },
    initialPageParam: null,
    getNextPageParam: ({ next }: InfinitePage<unknown>) => next,
  };
}

interface PageInit {
  readonly params?: { readonly query?: object };
}

/** Options of an infinite query, as the hooks of every adapter and the functions of a QueryClient take them. */
export interface InfiniteQueryOptions<Key, Data, Failure> extends ErrorOptions<Failure> {
  /** The key of the operation's query with `"pages"` appended, since pages are kept in another shape. */
  queryKey: DataTag<Key, { pages: InfinitePage<Data>[]; pageParams: PageQuery[] }, Failure>;
  /** Calls the operation for one page, with the signal of the query. */
  queryFn: (context: PageContext) => Promise<InfinitePage<Data>>;
  /** Null: the first page is requested with the given options. */
  initialPageParam: PageQuery;
  /** The query parameters of the next page; null after the last one. */
  getNextPageParam: (page: InfinitePage<Data>) => PageQuery;
}

/** A kept page: its data, and the query parameters of the next page, or null after the last one. */
export interface InfinitePage<Data> {
  /** The data of the page's answer. */
  data: Data;
  /** The query parameters of the next page; null after the last one. */
  next: PageQuery;
}

/** The query parameters of a page; null for the first. */
export type PageQuery = { readonly [name: string]: unknown } | null;

/** The parts of TanStack Query's context that the query function of a page uses. */
export interface PageContext extends QueryContext {
  /** The query parameters of the page; null for the first. */
  readonly pageParam: PageQuery;
}
