import type { ClientOptions } from "../contract/client-types.js";
import type { Call } from "../contract/policy.js";
import { CallError } from "../errors/errors.js";
import { globalFetch } from "../request/global-fetch.js";

/** @throws CallError `TRANSPORT` about a call that asks the global fetch for what it does not tell */
export function refuseProgress({ method, path, init }: Call, options: ClientOptions): void {
  if ((init.fetch ?? options.fetch ?? globalThis.fetch) !== globalFetch) return;
  throw new CallError(
    "TRANSPORT",
    `${method} ${path}: fetch does not tell how far an upload has come. Leave onProgress out, or give createClient a transport of @partwise/client/node or /undici.`,
  );
}
