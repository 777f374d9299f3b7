import { createClient, type Operations, type ServerMetadata } from "../../src/index.js";
import type { ServiceOptions } from "./service-client.js";

/** Where a call goes by this list of servers. */
export async function urlBy(
  $servers: readonly ServerMetadata[] | undefined,
  options: Partial<ServiceOptions> = {},
  own?: readonly ServerMetadata[],
) {
  let seen = "";
  const operations: Operations<OnePath> = {
    ...($servers && { $servers }),
    "/a": { get: own ? { servers: own } : {} },
  };
  const { servers, baseUrl, Request } = options;
  const client = createClient<OnePath>({
    operations,
    ...(servers && { servers }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(Request && { Request }),
    fetch: async ({ url }) => {
      seen = url;
      return new Response(null, { status: 204 });
    },
  });
  await client.GET("/a");
  return seen;
}

/** One path, whose GET gives nothing. */
export interface OnePath {
  "/a": {
    get: { parameters: { query?: never }; requestBody?: never; responses: { 204: { content?: never } } };
  };
}
