import { type CallOptions, type Client, type MediaType, type OperationInit, unwrap } from "@partwise/client";
import { callOperation } from "./call-operation.js";
import type { DataOf, ErrorOptions, FailureOf, Kept, Method, OperationAt, PathsOf } from "./operation-at.js";

/**
 * The options of a mutation by one operation. The variables are the options of the call: `mutate({ body: { title } })`.
 * `options` hold for every call, and the variables win over them: `onProgress`, for one, is called during an upload (over a
 * transport of `@partwise/client/node` or `/undici`; global fetch refuses it). The mutation rejects as a query does.
 * @throws {TypeError} when the client has no such method
 * @example
 * ```ts
 * const upload = useMutation(mutationOptions(client, "POST", "/songs", { onProgress: ({ sent }) => setSent(sent) }));
 * upload.mutate({ body: { title: "Lighthouse", recording: file } });
 * ```
 */
export function mutationOptions<
  Paths,
  Media extends MediaType,
  ErrorBody,
  ByClient,
  M extends Method,
  Path extends PathsOf<Paths, M>,
  Type extends string | undefined = undefined,
>(
  client: Client<Paths, Media, ErrorBody, ByClient>,
  method: M,
  path: Path,
  options?: CallOptions & { mediaType?: Type },
): MutationOptions<
  readonly [Path, M],
  Variables<OperationInit<OperationAt<Paths, M, Path>, Type, undefined, undefined, ByClient>>,
  Kept<DataOf<OperationAt<Paths, M, Path>, undefined, undefined, Media>>,
  FailureOf<OperationAt<Paths, M, Path>, ErrorBody, Media>
>;
export function mutationOptions(client: object, method: string, path: string, options?: object): unknown {
  const call = callOperation(client, method, path);
  return {
    mutationKey: [path, method],
    mutationFn: async (init?: object) => {
      const data = await unwrap(call({ ...options, ...init }));
      return data === undefined ? null : data;
    },
  };
}

/** Options of a mutation, as the hooks of every adapter take them. */
export interface MutationOptions<Key, Init, Data, Failure> extends ErrorOptions<Failure> {
  /** Path and method. */
  mutationKey: Key;
  /** Calls the operation. */
  mutationFn: (init: Init) => Promise<Data>;
}

/** The variables of a mutation; `mutate()` takes none where the operation requires none. */
// biome-ignore lint/suspicious/noConfusingVoidType: TanStack Query lets variables be left out where they may be void.
type Variables<Init> = Record<never, never> extends Init ? Init | void : Init;
