import { CallError } from "../errors.js";
import type { Call } from "../policy.js";

/** @throws CallError `TRANSPORT` about a call that asks fetch for what it does not tell */
export function refuseProgress({ method, path }: Call): never {
  throw new CallError(
    "TRANSPORT",
    `${method} ${path}: fetch does not tell how far an upload has come. Leave onProgress out, or give createClient a transport of @partwise/client/node or /undici.`,
  );
}
