import { wrapAsPathBasedClient as wrap } from "openapi-fetch";
import type { Client, PathBasedClient } from "../contract/client-types.js";
import type { MediaType } from "../contract/media-type.js";

/**
 * The same client, called by path: `byPath["/im/groups/{groupId}"].PATCH(init)`.
 * @example
 * ```ts
 * const byPath = wrapAsPathBasedClient(client);
 * await byPath["/photos/{id}"].GET({ params: { path: { id: 7 } } });
 * ```
 */
export function wrapAsPathBasedClient<Paths, Media extends MediaType, ErrorBody, ByClient = never>(
  client: Client<Paths, Media, ErrorBody, ByClient>,
): PathBasedClient<Paths, Media, ErrorBody, ByClient> {
  return (
    wrap as unknown as (
      client: Client<Paths, Media, ErrorBody, ByClient>,
    ) => PathBasedClient<Paths, Media, ErrorBody, ByClient>
  )(client);
}
