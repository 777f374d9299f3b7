import type { EncodingOverrides } from "@partwise/multipart";
import createFetchClient, { type ClientOptions as FetchClientOptions, type Middleware } from "openapi-fetch";
import type { FetchRequest } from "./call/send-request.js";
import { callStarter } from "./call/start-call.js";
import type { LaidOutNames } from "./contract/body-types.js";
import type { Client, ClientOptions } from "./contract/client-types.js";
import type { MediaType } from "./contract/media-type.js";
import type { CallInit } from "./contract/policy.js";

/**
 * Makes a client on openapi-fetch whose bodies follow the description. The paths are inferred from
 * `operations`, or given: `createClient<paths>({ ... })`. HTTP failures are results; a call rejects
 * with MultipartError or CallError for what cannot be sent or read, and as `fetch` does otherwise.
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
  const clientOptions = options as ClientOptions;
  const { operations, policies, encoding, codecs, servers, ...fetchOptions } = clientOptions;
  // The headers are merged by the call.
  const core = createFetchClient({ ...(fetchOptions as FetchClientOptions), headers: {} });
  let mayRebuild = policies?.some(({ rebuildsRequest }) => rebuildsRequest);
  const request = callStarter(
    clientOptions,
    core.request as unknown as FetchRequest,
    ({ middleware }) => mayRebuild || middleware,
  );
  // The one place where our types meet the untyped run time: checked by the tests, not by the compiler. `request`, `use` and
  // `eject` of openapi-fetch's client are replaced after its methods.
  return {
    ...Object.fromEntries(
      Object.keys(core).map((method) => [
        method,
        (path: string, init?: CallInit) => request(method, path, init),
      ]),
    ),
    request,
    use: (...middleware: Middleware[]) => {
      mayRebuild = true;
      core.use(...middleware);
    },
    eject: core.eject,
  } as unknown as Client<Paths, Media, ErrorBody, LaidOutNames<Encoding>>;
}
