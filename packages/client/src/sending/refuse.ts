import { essenceOf } from "@partwise/multipart/plain";
import { CallError } from "../errors.js";
import type { Call } from "../policy.js";

/** @throws CallError `MEDIA_TYPE` about a request whose body is multipart, and whose header says something else */
export function refuseContentType({ headers }: Request, contentType: string): never {
  const actual = essenceOf(headers.get("content-type") ?? "");
  throw new CallError(
    "MEDIA_TYPE",
    `A middleware: its Content-Type header says ${actual}, but the body is sent as ${essenceOf(contentType)}. Leave the header out, or encode the body with a bodySerializer.`,
  );
}

/** @throws CallError `TRANSPORT` about a call that asks fetch for what it does not tell */
export function refuseProgress({ method, path }: Call): never {
  throw new CallError(
    "TRANSPORT",
    `${method} ${path}: fetch does not tell how far an upload has come. Leave onProgress out, or give createClient a transport of @partwise/client/node or /undici.`,
  );
}
