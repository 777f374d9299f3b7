import type { EncodingOverrides } from "@partwise/multipart";
import createFetchClient, { type ClientOptions as FetchClientOptions, type Middleware } from "openapi-fetch";
import { callStarter } from "./call/call-starter.js";
import type { FetchRequest } from "./call/send-request.js";
import type { LaidOutNames } from "./contract/body-types.js";
import type { Client, ClientOptions } from "./contract/client-types.js";
import type { MediaType } from "./contract/media-type.js";
import type { CallInit } from "./contract/policy.js";

/**
 * Makes a client on openapi-fetch whose bodies follow the description. The types of the paths are inferred from
 * `operations`, or given: `createClient<paths>({ ... })`. `createClient` never throws: wrong options reject the first call.
 * An HTTP failure is a result. A call rejects with a CallError or MultipartError for a request that cannot be sent or an
 * answer that cannot be read, and otherwise as `fetch` does.
 * @example
 * ```ts
 * const client = createClient({ baseUrl: "https://files.example.com/v1", operations });
 * const { data, error, response } = await client.POST("/files", {
 *   body: { name: "Lighthouse", content: new Blob(["…"], { type: "image/png" }) },
 * });
 * ```
 */
export function createClient<
  Paths,
  Media extends MediaType = MediaType,
  ErrorBody = never,
  Variables = unknown,
  Kinds = unknown,
  const Encoding extends EncodingOverrides = EncodingOverrides,
>(
  options: ClientOptions<Paths, Variables, Kinds, Encoding> = {},
): Client<Paths, Media, ErrorBody, LaidOutNames<Encoding>> {
  // `planCall` merges the headers.
  const { operations, policies, encoding, codecs, servers, headers, ...fetchOptions } =
    options as ClientOptions;
  // A server with variables is an object, and becomes `[object Object]`, no URL: the calls of such a client are prepared.
  fetchOptions.baseUrl = `${fetchOptions.baseUrl ?? operations?.$servers?.[0] ?? ""}`;
  const core = createFetchClient(fetchOptions as FetchClientOptions);
  const middleware: Middleware[] = [];
  const request = callStarter(
    options as ClientOptions,
    fetchOptions.baseUrl,
    core.request as unknown as FetchRequest,
    middleware,
  );
  const byMethod: Record<string, unknown> = {};
  for (const method in core) {
    byMethod[method] = (path: string, init?: CallInit) => request(method, path, init);
  }
  // The only cast between the types and the untyped run time, which tests check in place of the compiler. `request`, `use`
  // and `eject` of openapi-fetch's client are replaced after its methods.
  return {
    ...byMethod,
    request,
    use: (...given: Middleware[]) => {
      for (const each of given) {
        // `core.use` refuses a value that is no middleware. openapi-fetch keeps no middleware: each call passes the list.
        core.use(each);
        core.eject(each);
        middleware.push(each);
      }
    },
    eject: (...given: Middleware[]) => {
      for (const each of given) {
        const index = middleware.indexOf(each);
        if (index !== -1) middleware.splice(index, 1);
      }
    },
  } as unknown as Client<Paths, Media, ErrorBody, LaidOutNames<Encoding>>;
}
