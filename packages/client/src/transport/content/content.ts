import { type BinarySource, encode, isReplayable, type Part, toBodyInit } from "@partwise/multipart";
import type { BodyInPieces } from "../../request/request-class.js";

/** The body of a request: text, or texts and sources in order. */
export type Content = string | readonly (string | BinarySource)[];

/** The bodies that the Request of a transport accepts: those of fetch, and a `MultipartBody`. */
export type ContentInit = NonNullable<RequestInit["body"]> | BodyInPieces;

/** A body with the Content-Type that fetch would give the body. */
export interface TypedContent {
  readonly content: Content;
  readonly contentType: string | undefined;
}

/**
 * The content of a body, and its Content-Type. A value that fetch accepts as no body becomes text.
 * @throws TypeError for a stream that has a reader
 * @see https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 */
export function contentOf(body: ContentInit): TypedContent {
  if (typeof body === "string") return { content: body, contentType: "text/plain;charset=UTF-8" };
  if (typeof body !== "object") return contentOf(String(body));
  if ("boundary" in body) return { content: body.content, contentType: body.contentType || undefined };
  if (body instanceof URLSearchParams) {
    return { content: String(body), contentType: "application/x-www-form-urlencoded;charset=UTF-8" };
  }
  if (body instanceof FormData) return encode([...body].map(partOf));
  if ("size" in body) return { content: [body], contentType: body.type || undefined };
  if (ArrayBuffer.isView(body)) return { content: [bytesOf(body)], contentType: undefined };
  if ("getReader" in body && body.locked) {
    throw new TypeError("The body is a stream that is being read: give a stream that nobody else reads.");
  }
  const isSource = "getReader" in body || "byteLength" in body || Symbol.asyncIterator in body;
  return isSource ? { content: [body], contentType: undefined } : contentOf(String(body));
}

/** The length of the content in bytes; undefined when a source of unknown length is among the pieces. */
export function lengthOf(content: Content): number | undefined {
  if (typeof content === "string") return Buffer.byteLength(content);
  let total = 0;
  for (const piece of content) {
    const size = sizeOf(piece);
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

/** Whether the content can be sent a second time. */
export function isRepeatable(content: Content | undefined): boolean {
  return content === undefined || typeof content === "string" || isReplayable(content);
}

/** The content for fetch: text, one Blob, or a stream. */
export function bodyInitOf(content: Content): ReturnType<typeof toBodyInit> {
  return toBodyInit({ content, contentType: "" });
}

/** The length of a piece in bytes; undefined when the length is not known. */
export function sizeOf(piece: string | BinarySource): number | undefined {
  if (typeof piece === "string") return Buffer.byteLength(piece);
  if ("byteLength" in piece) return piece.byteLength;
  return "size" in piece ? piece.size : undefined;
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
function partOf([name, value]: [string, FormDataEntryValue]): Part {
  const lines = (text: string) => text.replace(/\r\n?|\n/g, "\r\n");
  if (typeof value === "string") return { name: lines(name), content: lines(value) };
  const contentType = value.type || "application/octet-stream";
  return { name: lines(name), filename: value.name, contentType, content: value };
}
