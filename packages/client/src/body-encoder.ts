import { encodeMultipart, toBodyInit, toParts } from "@partwise/multipart";
import { type EncodedBody, encodeWhole } from "./encode-whole.js";
import { CallError } from "./errors.js";
import { isMultipart, isUrlencoded } from "./media-type.js";
import { type Plan, plan } from "./plan.js";
import type { Call, CallInit } from "./policy.js";

/** Encodes the body of a call: gives the options of openapi-fetch that send it with its Content-Type. */
export type BodyEncoder = (call: Call) => Promise<CallInit>;

/**
 * Makes the encoder of one call. It may run once an attempt, and draws the boundary once. A FormData
 * or URLSearchParams goes out as it is, and a serializer of the caller's own wins.
 */
export function bodyEncoder(): BodyEncoder {
  let boundary: string | undefined;

  function encode({ mediaType, encodings = {} }: Plan, init: CallInit): EncodedBody | Promise<EncodedBody> {
    const options = { encodings, overrides: init.encoding ?? {}, boundary, mediaType };
    if (isMultipart(mediaType)) {
      const body = encodeMultipart(init.body as Properties, options);
      boundary = body.boundary;
      return { contentType: body.contentType, body: toBodyInit(body) };
    }
    return isUrlencoded(mediaType)
      ? { contentType: mediaType, body: urlencode(toParts(init.body as Properties, options)) }
      : encodeWhole(init.body, mediaType);
  }

  return async ({ operation, init }) => {
    const { body, bodySerializer, headers, mediaType } = init;
    if (body === undefined || bodySerializer !== undefined) {
      return {};
    }
    if (body instanceof FormData || body instanceof URLSearchParams) {
      return { bodySerializer: () => body, headers: withContentType(headers, null) };
    }
    const how = plan(operation, body, mediaType);
    if (how === undefined) {
      return {};
    }
    const encoded = await encode(how, init);
    return {
      bodySerializer: () => encoded.body,
      headers: withContentType(headers, encoded.contentType),
      ...(encoded.body instanceof ReadableStream && { duplex: "half" }),
    };
  };
}

/** What multipart takes; it refuses any other value itself. */
type Properties = Readonly<Record<string, unknown>>;

/** @see https://url.spec.whatwg.org/#urlencoded-serializing */
function urlencode(parts: ReturnType<typeof toParts>): string {
  const pairs = parts.map(({ name, content }): [string, string] => {
    if (typeof content === "string") return [name, content];
    throw new CallError(
      "MEDIA_TYPE",
      `Property "${name}": a urlencoded form holds no binary value; send it as multipart.`,
    );
  });
  return new URLSearchParams(pairs).toString();
}

/** The Content-Type last, so that it wins over the caller's in any case; `null` leaves it to fetch. */
function withContentType(
  headers: CallInit["headers"],
  contentType: string | null,
): Readonly<Record<string, unknown>> {
  const own = headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(headers) : headers;
  return { ...own, "Content-Type": contentType };
}
