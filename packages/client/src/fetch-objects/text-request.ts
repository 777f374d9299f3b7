import { hrefOf } from "../request/href-of.js";
import { OwnRequest } from "./own-request.js";

/**
 * The Request of a call over `globalFetch`: an OwnRequest for text, or for no body, under an absolute URL; a native one for
 * all else. `new` gives the same.
 * @throws TypeError where `new Request` throws one
 */
export function TextRequest(input: string, init: RequestInit = {}): Request | OwnRequest {
  const { method = "GET", headers: given, body, redirect = "follow" } = init;
  const headers = given instanceof Headers ? given : new Headers(given);
  const url = hrefOf(input);
  const isText =
    url &&
    /^(?!CONN|TRAC)[A-Z]+$/.test(method) &&
    (body == null ||
      (typeof body === "string" && !/^(GET|HEAD)$/.test(method) && headers.has("content-type")));
  return isText ? new OwnRequest(url, method, headers, redirect, init) : new Request(input, init);
}
