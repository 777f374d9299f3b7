import type { Codecs, EncodingOverrides } from "@partwise/multipart";
import { encodePlain } from "@partwise/multipart/plain";
import type { ClientBodies } from "./encode-rarer.js";
import type { EncodedBody, ToContent } from "./encode-whole.js";
import { CallError } from "./errors.js";
import { withContentType } from "./headers.js";
import { load } from "./load.js";
import { isConcrete, isJson, isMultipart, isUrlencoded } from "./media-type.js";
import { type Plan, plan } from "./plan.js";
import type { Call, CallInit } from "./policy.js";

/** Encodes the body of a call; gives nothing when there is none, or when a serializer of the caller's does it. */
export type BodyEncoder = (call: Call) => Promise<EncodedInit>;

/** The options of openapi-fetch that send a body with its Content-Type. */
export interface EncodedInit {
  readonly init: CallInit;
  /** Of a multipart body: it has to reach the server with this boundary. */
  readonly contentType?: string | undefined;
}

/** Where a call keeps the boundary that it drew first. */
const drawn = Symbol("boundary");

/**
 * Makes the encoder of a client. It may run once an attempt, and draws the boundary once a call. A FormData
 * or URLSearchParams goes out as it is. `defaults` and `codecs` are the client's; `toContent` makes of a body
 * what the client's Request class takes. What few bodies need is loaded with the first of them.
 */
export function bodyEncoder(
  defaults?: EncodingOverrides,
  codecs?: Codecs,
  toContent?: ToContent,
): BodyEncoder {
  return async ({ method, path, operation, init, context }) => {
    const { body, bodySerializer, headers } = init;
    if (body === undefined || bodySerializer !== undefined) {
      return { init: {} };
    }
    if (method === "GET" || method === "HEAD") {
      throw new CallError(
        "BODY",
        `${method} ${path}: fetch sends no body with ${method}. Leave the body out.`,
      );
    }
    if (body instanceof FormData || body instanceof URLSearchParams) {
      return { init: { bodySerializer: () => body, headers: withContentType(headers, null) } };
    }
    const how = plan(operation, init);
    if (how === undefined) {
      return { init: {} };
    }
    const boundary = context[drawn] as string | undefined;
    const client = { overrides: defaults, codecs, toContent };
    const encoded =
      encodeCommon(how, init, boundary, client) ??
      (await (await load("encodes this body", rarer)).encodeRarer(how, init, boundary, client));
    context[drawn] = encoded.boundary;
    const { body: content, contentType } = encoded;
    const serialized = { bodySerializer: () => content, headers: withContentType(headers, contentType) };
    return {
      init: content instanceof ReadableStream ? { ...serialized, duplex: "half" } : serialized,
      contentType: encoded.boundary && contentType,
    };
  };
}

const rarer = () => import("./encode-rarer.js");

/** JSON, text and plain forms. */
function encodeCommon(
  { mediaType, contentType, encodings }: Plan,
  { body, encoding }: CallInit,
  drawn: string | undefined,
  { overrides = encoding, codecs, toContent }: ClientBodies,
): EncodedBody | undefined {
  if (isMultipart(mediaType)) {
    const plain = encodePlain(body, { encodings, overrides, codecs, mediaType }, drawn);
    if (!plain) return undefined;
    const { contentType: type, boundary, content } = plain;
    if (toContent) return { contentType: type, body: toContent(plain), boundary };
    return {
      contentType: type,
      body: typeof content === "string" ? content : new Blob([...content], { type }),
      boundary,
    };
  }
  const isText = typeof body === "string" && !isUrlencoded(mediaType);
  const named = contentType ?? (isConcrete(mediaType) ? mediaType : undefined);
  if (isJson(mediaType))
    return codecs ? undefined : { contentType: named ?? "application/json", body: JSON.stringify(body) };
  return isText ? { contentType: named ?? "text/plain", body } : undefined;
}
