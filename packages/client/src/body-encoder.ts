import {
  type Codecs,
  type EncodingOverrides,
  encodeMultipart,
  encodeUrlencoded,
  type MultipartBody,
  toBodyInit,
} from "@partwise/multipart";
import { type EncodedBody, encodeWhole } from "./encode-whole.js";
import { CallError } from "./errors.js";
import { isMultipart, isUrlencoded } from "./media-type.js";
import { type Plan, plan } from "./plan.js";
import type { Call } from "./policy.js";
import type { EncodedContent } from "./request-class.js";

/** Encodes the body of a call; gives nothing when there is none, or when it is left to a serializer of openapi-fetch. */
export type BodyEncoder = (call: Call) => EncodedBody | undefined | Promise<EncodedBody>;

/** Where a call keeps the boundary that it drew first. */
const drawn = Symbol("boundary");

/**
 * Makes the encoder of a client. It may run once an attempt, and draws the boundary once a call. A FormData
 * or URLSearchParams goes out as it is. `defaults` and `codecs` are the client's; `toContent` makes of a body
 * what the client's Request class takes.
 */
export function bodyEncoder(
  defaults?: EncodingOverrides,
  codecs?: Codecs,
  toContent: (body: MultipartBody) => EncodedContent = toBodyInit,
): BodyEncoder {
  function encode(how: Plan, { init, context }: Call): EncodedBody | Promise<EncodedBody> {
    const { mediaType, contentType, encodings, prefixEncoding, itemEncoding } = how;
    const overrides = merge(defaults, init.encoding);
    const boundary = context[drawn] as string | undefined;
    const options = { encodings, prefixEncoding, itemEncoding, overrides, codecs, boundary, mediaType };
    if (isMultipart(mediaType)) {
      const body = encodeMultipart(init.body as Properties, options);
      context[drawn] = body.boundary;
      return { contentType: body.contentType, body: toContent(body) };
    }
    return isUrlencoded(mediaType)
      ? { contentType: contentType ?? mediaType, body: encodeUrlencoded(init.body as Properties, options) }
      : encodeWhole(init.body, mediaType, contentType, toContent, codecs);
  }

  return (call) => {
    const { method, path, operation, init } = call;
    const { body, bodySerializer } = init;
    if (body === undefined || bodySerializer !== undefined) {
      return undefined;
    }
    if (method === "GET" || method === "HEAD") {
      throw new CallError(
        "BODY",
        `${method} ${path}: fetch sends no body with ${method}. Leave the body out.`,
      );
    }
    if (body instanceof FormData || body instanceof URLSearchParams) {
      return { body, contentType: null };
    }
    const how = plan(operation, init);
    return how && encode(how, call);
  };
}

/** What multipart takes; it refuses any other value itself. */
type Properties = Readonly<Record<string, unknown>>;

/** The call's overrides over the client's, each by property: `"*"` speaks of every property. */
function merge(
  defaults: EncodingOverrides | undefined,
  own: EncodingOverrides | undefined,
): EncodingOverrides | undefined {
  if (defaults === undefined || own === undefined) {
    return own ?? defaults;
  }
  const names = new Set([...Object.keys(defaults), ...Object.keys(own)]);
  return Object.fromEntries(
    [...names].map((name) => [name, { ...defaults["*"], ...defaults[name], ...own["*"], ...own[name] }]),
  );
}
