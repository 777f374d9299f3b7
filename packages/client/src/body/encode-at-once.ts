import { encodeDefaultForm, isLosslessJson } from "@partwise/multipart/page";
import type { ClientOptions } from "../contract/client-types.js";
import type { Call } from "../contract/policy.js";
import type { EncodedBody, ToContent } from "./encoded-body.js";
import type { PlannedBody } from "./plan-body.js";

/**
 * Encodes JSON, text, and forms of up to 1 MiB that only need the defaults. A FormData or URLSearchParams is sent unchanged.
 * Undefined for any other body. Draws the boundary once per call.
 */
export function encodeAtOnce(
  { kind, mediaType, contentType, metadata }: PlannedBody,
  { init: { body, encoding }, context }: Call,
  { encoding: overrides = encoding, codecs, toContent }: ClientBodies,
): EncodedBody | undefined {
  if (kind === "ready") return { contentType: null, body: body as FormData };
  if (kind === "multipart") {
    const encodings = metadata?.encoding;
    // `overrides` are the call's, or else the client's. With overrides, `encodeDefaultForm` encodes nothing.
    const form = encodeDefaultForm(
      body,
      { encodings, overrides, codecs, mediaType },
      context[boundaryOfCall] as string | undefined,
    );
    if (form === undefined) return undefined;
    const { contentType, boundary, content } = form;
    // The Blob has no type: the client sets the header, and workerd warns of a Blob with a type beside it.
    const asInit = () => (typeof content === "string" ? content : new Blob([...content]));
    const encoded = toContent ? toContent(form) : asInit();
    // Code on use makes a large Blob whose chunks leave memory sooner.
    if (encoded instanceof Blob && encoded.size > mebibyte) return undefined;
    context[boundaryOfCall] = boundary;
    return { contentType, body: encoded };
  }
  if (kind === "json" && codecs === undefined && isLosslessJson(body)) {
    return { contentType: contentType ?? "application/json", body: JSON.stringify(body) };
  }
  return kind === "other" && typeof body === "string"
    ? { contentType: contentType ?? "text/plain", body }
    : undefined;
}

const mebibyte = 2 ** 20;

/** The key under which a call keeps the boundary of its first attempt. */
export const boundaryOfCall: unique symbol = Symbol("boundary");

/** The client's options for all bodies. */
export interface ClientBodies extends Pick<ClientOptions, "encoding" | "codecs" | "Request"> {
  readonly toContent: ToContent | undefined;
}
