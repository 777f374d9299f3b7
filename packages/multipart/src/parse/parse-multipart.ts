import { readSource } from "../body/source-reader.js";
import { refusal } from "../contract/multipart-error.js";
import { headerParameters } from "../media-type/header-parameters.js";
import { essenceOf, isMultipart } from "../media-type/media-type.js";
import { type ReceivedPart, receivedPart } from "./received-part.js";
import { limitExceeded, splitBody } from "./split-body.js";

/**
 * Reads the parts of a multipart body, in order. `contentType` has the boundary. Default: the Content-Type of the Response.
 * A nested multipart body stays bytes.
 * @throws {MultipartError} `INVALID_CONTENT_TYPE` without a boundary, `INVALID_BODY` for a body that is malformed or
 * cut off, `LIMIT_EXCEEDED`
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1
 * @example
 * for (const part of await parseMultipart(await fetch(url))) console.log(part.name, part.contentType);
 */
export async function parseMultipart(
  body: Uint8Array | ReadableStream<Uint8Array> | Response,
  contentType?: string,
  limits: ParseLimits = {},
): Promise<ReceivedPart[]> {
  const { maxParts = 1000, maxHeaderSize = 16_384, maxTotalSize = 104_857_600 } = limits;
  // A Response of React Native has no property `body`.
  const isResponse = "headers" in body;
  const type = contentType ?? (isResponse ? body.headers.get("content-type") : null) ?? "";
  const boundary = boundaryIn(type);
  const bytes = await readAll(isResponse ? await sourceOf(body) : body, maxTotalSize);
  const defaultType = partTypeIn(type);
  return splitBody(bytes, boundary, { maxParts, maxHeaderSize }).map(({ headers, content }, i) => {
    const where = `part ${i + 1}`;
    return receivedPart(headersOf(headers, where), bytes.subarray(...content), defaultType, where);
  });
}

/** Limits beyond which a body is refused. */
export interface ParseLimits {
  /** The most parts. Default: 1000. */
  maxParts?: number | undefined;
  /** The most bytes in the headers of one part, line ends included. Default: 16 KiB. */
  maxHeaderSize?: number | undefined;
  /** The most bytes of the body. Default: 100 MiB. */
  maxTotalSize?: number | undefined;
}

/** The boundary in a content type. @throws {MultipartError} `INVALID_CONTENT_TYPE` */
export function boundaryIn(contentType: string): string {
  const boundary = headerParameters(contentType).get("boundary");
  if (isMultipart(contentType) && boundary) return boundary;
  const found =
    "its content type is no multipart type with a boundary; pass the Content-Type that the body was sent with";
  throw refusal("INVALID_CONTENT_TYPE", undefined, found);
}

/** The default content type of a part in a body of this content type. */
export function partTypeIn(contentType: string): string {
  return essenceOf(contentType) === "multipart/digest" ? "message/rfc822" : "text/plain";
}

async function sourceOf(response: Response): Promise<Uint8Array | ReadableStream<Uint8Array>> {
  if ("body" in response) return response.body ?? new Uint8Array();
  return new Uint8Array(await (response as Response).arrayBuffer());
}

async function readAll(
  source: Uint8Array | ReadableStream<Uint8Array>,
  maxTotalSize: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = readSource(source);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let piece = await reader.read(); piece !== undefined; piece = await reader.read()) {
    pieces.push(piece as Uint8Array<ArrayBuffer>);
    size += piece.byteLength;
    if (size <= maxTotalSize) continue;
    reader.cancel().catch(() => {});
    throw limitExceeded(`more than ${maxTotalSize} bytes`, "maxTotalSize");
  }
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

/** The header lines of a part as Headers. `where` names the part in errors. @throws {MultipartError} `INVALID_BODY` */
export function headersOf(lines: readonly string[], where: string): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const colon = line.indexOf(":");
    try {
      headers.append(line.slice(0, Math.max(colon, 0)).trimEnd(), line.slice(colon + 1));
    } catch {
      // The error of `append` is not passed on: it quotes the line.
      throw refusal("INVALID_BODY", undefined, `${where} has a header line without a valid name and value`);
    }
  }
  return headers;
}
