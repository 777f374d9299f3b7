import type { Codecs, EncodingOverrides } from "@partwise/multipart";
import { encodeDefaultForm, isLosslessJson } from "@partwise/multipart/page";
import type { CallInit } from "../contract/policy.js";
import type { EncodedBody, ToContent } from "./encode-whole.js";
import type { Plan } from "./plan.js";

/** What a client decides for all its bodies. */
export interface ClientBodies {
  readonly overrides: EncodingOverrides | undefined;
  readonly codecs: Codecs | undefined;
  readonly toContent: ToContent | undefined;
}

const mebibyte = 2 ** 20;

/**
 * Encodes JSON, text and forms for which the defaults decide everything, unless they are large. `drawn` is a boundary
 * that was drawn before.
 */
export function encodeCommon(
  { kind, mediaType, contentType, metadata }: Plan,
  { body, encoding }: CallInit,
  drawn: string | undefined,
  { overrides = encoding, codecs, toContent }: ClientBodies,
): EncodedBody | undefined {
  if (kind === "multipart") {
    const encodings = metadata?.encoding;
    const form = encodeDefaultForm(body, { encodings, overrides, codecs, mediaType }, drawn);
    if (form === undefined) return undefined;
    const { contentType, boundary, content } = form;
    const asInit = () =>
      typeof content === "string" ? content : new Blob([...content], { type: contentType });
    const encoded = toContent ? toContent(form) : asInit();
    // What is large is sent so that it leaves memory sooner.
    if (encoded instanceof Blob && encoded.size > mebibyte) return undefined;
    return { contentType, body: encoded, boundary };
  }
  if (kind === "json" && codecs === undefined && isLosslessJson(body)) {
    return { contentType: contentType ?? "application/json", body: JSON.stringify(body) };
  }
  const isText = kind === "other" && typeof body === "string";
  return isText ? { contentType: contentType ?? "text/plain", body } : undefined;
}
