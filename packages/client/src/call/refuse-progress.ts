import type { ClientOptions } from "../contract/client-types.js";
import type { Call } from "../contract/policy.js";
import { CallError } from "../errors/call-error.js";
import { globalFetch } from "../request/global-fetch.js";

/** Refuses `onProgress` over the global fetch, which reports no progress. @throws {CallError} `TRANSPORT` */
export function refuseProgress({ method, path, init }: Call, options: ClientOptions): void {
  if ((init.fetch ?? options.fetch ?? globalThis.fetch) !== globalFetch) return;
  throw new CallError(
    "TRANSPORT",
    `${method} ${path}: fetch does not tell how far an upload has come. Leave onProgress out, or give createClient a transport of @partwise/client/node, /undici or, in a browser, /xhr.`,
  );
}
