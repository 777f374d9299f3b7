import { type Client, type Items, isItems, type MediaType, type ParseAs, unwrap } from "@partwise/client";
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
 * The options of a query whose data are the items of a stream so far. `streamedQuery` is TanStack Query's own, from the
 * adapter: `experimental_streamedQuery` in 5.108. To set its options, pass a function: `(stream) => streamedQuery({
 * ...stream, refetchMode: "append" })`. The query rejects with a TypeError when the answer is no stream, and otherwise as a
 * query does.
 * @throws {TypeError} when the client has no such method
 * @example
 * ```ts
 * import { experimental_streamedQuery as streamedQuery } from "@tanstack/react-query";
 *
 * const { data } = useQuery(streamedQueryOptions(streamedQuery, client, "GET", "/plays"));
 * ```
 */
export function streamedQueryOptions<
  Paths,
  Media extends MediaType,
  ErrorBody,
  ByClient,
  M extends Method,
  Path extends PathsOf<Paths, M>,
  As extends ParseAs | undefined = undefined,
  Accept extends string | undefined = undefined,
>(
  streamedQuery: StreamedQuery<ItemOf<DataOf<OperationAt<Paths, M, Path>, As, Accept, Media>>>,
  client: Client<Paths, Media, ErrorBody, ByClient>,
  method: M,
  path: Path,
  ...init: InitArguments<QueryInit<OperationAt<Paths, M, Path>, As, Accept, ByClient>>
): StreamedQueryOptions<
  readonly [Path, M, KeyInit, "items"],
  ItemOf<DataOf<OperationAt<Paths, M, Path>, As, Accept, Media>>,
  FailureOf<OperationAt<Paths, M, Path>, ErrorBody, Media>
>;
export function streamedQueryOptions(
  streamedQuery: StreamedQuery<never>,
  client: object,
  method: string,
  path: string,
  init?: object,
): unknown {
  const call = callOperation(client, method, path);
  return {
    queryKey: keyOfQuery(path, method, init, "items"),
    queryFn: streamedQuery({
      streamFn: async ({ signal }) => {
        const data = await unwrap(call(init, signal));
        if (isItems(data)) return data as Items<never>;
        throw new TypeError(
          `${method} ${path}: the answer is no stream of items. Use queryOptions, or parseAs: "items".`,
        );
      },
    }),
  };
}

/** Options of a query whose data are the items so far. */
export interface StreamedQueryOptions<Key, Item, Failure> extends ErrorOptions<Failure> {
  /** The key of the operation's query with `"items"` appended, since items are kept in another shape. */
  queryKey: DataTag<Key, Item[], Failure>;
  /** Calls the operation, and adds each item to the data on arrival. */
  queryFn: (context: QueryContext) => Promise<Item[]>;
}

/** The signature of TanStack Query's `streamedQuery`, as used here. */
export type StreamedQuery<Item> = (stream: {
  streamFn: (context: QueryContext) => Promise<AsyncIterable<Item>>;
}) => (context: never) => Item[] | Promise<Item[]>;

type ItemOf<Data> = Data extends Items<infer Item> ? Item : never;
