import { type Client, isItems, type MediaType, type ParseAs, unwrap } from "@partwise/client";
import type { DataTag } from "@tanstack/query-core";
import { callOperation } from "./call-operation.js";
import type {
  DataOf,
  ErrorOptions,
  FailureOf,
  InitArguments,
  Kept,
  Method,
  OperationAt,
  PathsOf,
  QueryContext,
  QueryInit,
} from "./operation-at.js";
import { type KeyInit, keyOfQuery } from "./query-key.js";

/**
 * The options of a query of one operation: `useQuery(queryOptions(client, "GET", "/songs"))`. Spread the options to add
 * others. `skipToken` of TanStack Query instead of `init` keeps the query from running. The query rejects with the error of
 * the call, and with an ApiError for a failure of the API. Data are null where the answer has no body.
 * @throws {TypeError} when the client has no such method
 * @example
 * ```ts
 * const { data, error } = useQuery({ ...queryOptions(client, "GET", "/songs"), select: ({ songs }) => songs });
 * ```
 */
export function queryOptions<
  Paths,
  Media extends MediaType,
  ErrorBody,
  ByClient,
  M extends Method,
  Path extends PathsOf<Paths, M>,
  As extends ParseAs | undefined = undefined,
  Accept extends string | undefined = undefined,
>(
  client: Client<Paths, Media, ErrorBody, ByClient>,
  method: M,
  path: Path,
  ...init: InitArguments<QueryInit<OperationAt<Paths, M, Path>, As, Accept, ByClient>>
): QueryOptions<
  readonly [Path, M, KeyInit],
  Kept<DataOf<OperationAt<Paths, M, Path>, As, Accept, Media>>,
  FailureOf<OperationAt<Paths, M, Path>, ErrorBody, Media>
>;
export function queryOptions<
  Paths,
  Media extends MediaType,
  ErrorBody,
  ByClient,
  M extends Method,
  Path extends PathsOf<Paths, M>,
  As extends ParseAs | undefined = undefined,
  Accept extends string | undefined = undefined,
  Given = never,
>(
  client: Client<Paths, Media, ErrorBody, ByClient>,
  method: M,
  path: Path,
  init: OrSkipped<QueryInit<OperationAt<Paths, M, Path>, As, Accept, ByClient>, Given>,
): QueryOptions<
  readonly [Path, M, KeyInit],
  Kept<DataOf<OperationAt<Paths, M, Path>, As, Accept, Media>>,
  FailureOf<OperationAt<Paths, M, Path>, ErrorBody, Media>,
  Extract<Given, symbol>
>;
export function queryOptions(client: object, method: string, path: string, init?: object | symbol): unknown {
  const call = callOperation(client, method, path);
  const isSkipped = typeof init === "symbol";
  return {
    // A skipped query has a key of its own; otherwise it would show the data of the query without options.
    queryKey: isSkipped ? [path, method, { skipped: true }] : keyOfQuery(path, method, init),
    queryFn: isSkipped
      ? init
      : async ({ signal }: QueryContext) => {
          const data = await unwrap(call(init, signal));
          if (isItems(data)) {
            await data.return();
            throw new TypeError(
              `${method} ${path}: the answer is a stream, which can be read once and not be kept. Use streamedQueryOptions.`,
            );
          }
          return data === undefined ? null : data;
        },
  };
}

/** Options of a query, as the hooks of every adapter and the functions of a QueryClient take them. */
export interface QueryOptions<Key, Data, Failure, Skip = never> extends ErrorOptions<Failure> {
  /** Path, method, and the options that change the answer. */
  queryKey: DataTag<Key, Data, Failure>;
  /** Calls the operation, with the signal of the query. */
  queryFn: ((context: QueryContext) => Promise<Data>) | Skip;
}

/**
 * The options of a call, or `skipToken`. The type of `skipToken` is inferred from the caller: each version of TanStack Query
 * has its own `skipToken`, and adapters bring different versions.
 */
type OrSkipped<Init, Given> = [Extract<Given, symbol>] extends [never]
  ? never
  : Init | Extract<Given, symbol>;
