import { essenceOf, isMultipart } from "@partwise/multipart/page";
import { CallError } from "../errors/call-error.js";

/**
 * Restores the Content-Type of a multipart request that a middleware dropped, as `new Request(request, { headers })` does. A
 * multipart type with another boundary belongs to a body of the middleware's own and stays.
 * @throws CallError `MEDIA_TYPE` for a type that is not multipart: the server could not read the body
 */
export function keepContentType(request: Request, contentType: string): Request {
  const actual = request.headers.get("content-type");
  if (actual === contentType) return request;
  if (actual === null) {
    request.headers.set("content-type", contentType);
  } else if (!isMultipart(actual)) {
    throw new CallError(
      "MEDIA_TYPE",
      `A middleware: its Content-Type header says ${essenceOf(actual)}, but the body is sent as ${essenceOf(contentType)}. Leave the header out, or encode the body with a bodySerializer.`,
    );
  }
  return request;
}
