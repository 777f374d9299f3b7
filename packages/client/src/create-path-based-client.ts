import type { EncodingOverrides } from "@partwise/multipart";
import { wrapAsPathBasedClient } from "./call/wrap-as-path-based-client.js";
import type { LaidOutNames } from "./contract/body-types.js";
import type { ClientOptions, PathBasedClient } from "./contract/client-types.js";
import type { MediaType } from "./contract/media-type.js";
import { createClient } from "./create-client.js";

/**
 * Makes a client that is called by path: `createClient` and `wrapAsPathBasedClient` in one.
 * @example
 * ```ts
 * const client = createPathBasedClient({ baseUrl: "https://api.example.com", operations });
 * await client["/photos/{id}"].GET({ params: { path: { id: 7 } } });
 * ```
 */
export function createPathBasedClient<
  Paths,
  Media extends MediaType = MediaType,
  ErrorBody = never,
  Variables = unknown,
  Kinds = unknown,
  const Encoding extends EncodingOverrides = EncodingOverrides,
>(
  options: ClientOptions<Paths, Variables, Kinds, Encoding> = {},
): PathBasedClient<Paths, Media, ErrorBody, LaidOutNames<Encoding>> {
  return wrapAsPathBasedClient(createClient<Paths, Media, ErrorBody, Variables, Kinds, Encoding>(options));
}
