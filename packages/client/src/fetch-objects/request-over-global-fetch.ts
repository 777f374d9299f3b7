import { hrefOf } from "../request/href-of.js";
import { TextRequest } from "./text-request.js";

/**
 * The Request of a call over `globalFetch`: a TextRequest where the URL is absolute and the body is text or absent, else a
 * native Request. May be called with `new`.
 * @throws TypeError where `new Request` throws one
 */
export function requestOverGlobalFetch(input: string, init: RequestInit = {}): Request | TextRequest {
  const { method = "GET", headers: given, body, redirect = "follow" } = init;
  const headers = given instanceof Headers ? given : new Headers(given);
  const url = hrefOf(input);
  const isText =
    url &&
    /^(?!CONN|TRAC)[A-Z]+$/.test(method) &&
    (body == null ||
      (typeof body === "string" && !/^(GET|HEAD)$/.test(method) && headers.has("content-type")));
  return isText ? new TextRequest(url, method, headers, redirect, init) : new Request(input, init);
}
