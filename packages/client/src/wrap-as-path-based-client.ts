import { wrapAsPathBasedClient as wrap } from "openapi-fetch";
import type { Client, PathBasedClient } from "./client-types.js";

/** The same client, called by path: `byPath["/im/groups/{groupId}"].PATCH(init)`. */
export function wrapAsPathBasedClient<Paths, ErrorBody>(
  client: Client<Paths, ErrorBody>,
): PathBasedClient<Paths, ErrorBody> {
  return (wrap as unknown as (client: Client<Paths, ErrorBody>) => PathBasedClient<Paths, ErrorBody>)(client);
}
