import { essenceOf, isMultipart } from "@partwise/multipart/page";
import { CallError } from "../errors/call-error.js";

/**
 * Gives a multipart request back the Content-Type that a middleware dropped, as `new Request(request,
 * { headers })` does. A multipart type with another boundary is taken for a body of the middleware's own.
 * @throws CallError `MEDIA_TYPE` when it is no multipart type any more: the server could not read the body
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
