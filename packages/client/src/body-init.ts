import {
  type Binary,
  createBoundary,
  encodeMultipart,
  isBinary,
  toBodyInit,
  toParts,
} from "@partwise/multipart";
import { CallError } from "./errors.js";
import { isConcrete, isJson, isMultipart, isUrlencoded } from "./media-type.js";
import { type Plan, plan } from "./plan.js";
import type { Call, CallInit } from "./policy.js";

/**
 * Encodes the body of a call: the options of openapi-fetch that send it with the Content-Type that
 * belongs to it. A FormData or URLSearchParams goes out as it is, and the caller's own serializer wins.
 */
export async function bodyInit(call: Call, boundary = createBoundary()): Promise<CallInit> {
  const { body, bodySerializer, headers, mediaType } = call.init;
  if (body === undefined || bodySerializer !== undefined) {
    return {};
  }
  if (body instanceof FormData || body instanceof URLSearchParams) {
    return { bodySerializer: () => body, headers: withContentType(headers, null) };
  }
  const how = plan(call.operation, body, mediaType);
  if (how === undefined) {
    return {};
  }
  const encoded = await encodeBody(how, call.init, boundary);
  return {
    bodySerializer: () => encoded.body,
    headers: withContentType(headers, encoded.contentType),
    ...(encoded.body instanceof ReadableStream && { duplex: "half" }),
  };
}

/** What multipart takes; it refuses any other value itself. */
type Properties = Readonly<Record<string, unknown>>;

interface EncodedBody {
  readonly contentType: string;
  readonly body: string | Blob | ReadableStream<Uint8Array>;
}

function encodeBody(
  { mediaType, encodings = {} }: Plan,
  init: CallInit,
  boundary: string,
): EncodedBody | Promise<EncodedBody> {
  const { body: value, encoding: overrides = {} } = init;
  if (isMultipart(mediaType)) {
    const options = { encodings, overrides, boundary, mediaType };
    const body = encodeMultipart(value as Properties, options);
    return { contentType: body.contentType, body: toBodyInit(body) };
  }
  if (isUrlencoded(mediaType)) {
    const parts = toParts(value as Properties, { encodings, overrides });
    const pairs = new URLSearchParams(parts.map(({ name, content }) => [name, String(content)]));
    return { contentType: mediaType, body: pairs.toString() };
  }
  if (isJson(mediaType)) {
    return { contentType: mediaType, body: JSON.stringify(value) };
  }
  if (typeof value === "string") {
    return { contentType: mediaType, body: value };
  }
  if (isBinary(value)) {
    return encodeBinary(value, mediaType);
  }
  throw new CallError("MEDIA_TYPE", `A body of type ${mediaType} must be a string or a binary value.`);
}

/** The whole body is one binary: its own type stands where the description gives a range such as `image/*`. */
async function encodeBinary(value: Binary, mediaType: string): Promise<EncodedBody> {
  const { content, contentType } = "content" in value ? value : { content: value, contentType: undefined };
  const source = typeof content === "function" ? await content() : content;
  const ownType = source instanceof Blob ? source.type : "";
  return {
    contentType: contentType ?? (isConcrete(mediaType) ? mediaType : ownType || "application/octet-stream"),
    body: toBodyInit({ contentType: "", boundary: "", content: [source], length: undefined }),
  };
}

/** The Content-Type last, so that it wins over the caller's in any case; `null` leaves it to fetch. */
function withContentType(
  headers: CallInit["headers"],
  contentType: string | null,
): Readonly<Record<string, unknown>> {
  const own = headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(headers) : headers;
  return { ...own, "Content-Type": contentType };
}
