import { type BinarySource, isBlob, isBytes } from "../value/binary.js";
import { byteLength } from "../value/byte-length.js";

/** A multipart body, to be sent with `contentType` as its Content-Type. */
export interface MultipartBody {
  /** The value of the Content-Type header, with the boundary. */
  readonly contentType: string;
  /** The boundary, without the two hyphens of a delimiter line. */
  readonly boundary: string;
  /** One string if no part is binary, else the texts and sources in order. Text is to be sent as UTF-8. */
  readonly content: string | readonly (string | BinarySource)[];
  /** The size in bytes; undefined if the content has a source of unknown length, such as a stream. */
  readonly length: number | undefined;
}

/** Makes a body from its content. */
export function multipartBody(
  contentType: string,
  boundary: string,
  content: MultipartBody["content"],
): MultipartBody {
  const body: { -readonly [Key in keyof MultipartBody]: MultipartBody[Key] } = Object.create(measured);
  body.contentType = contentType;
  body.boundary = boundary;
  body.content = content;
  return body;
}

/** The prototype of bodies. A getter in the literal of each body would cost more than encoding a small form. */
const measured = {
  get length(): number | undefined {
    const { content } = this as unknown as MultipartBody;
    let total = 0;
    for (const piece of typeof content === "string" ? [content] : content) {
      const size = typeof piece === "string" ? byteLength(piece) : sizeOf(piece);
      if (size === undefined) return undefined;
      total += size;
    }
    return total;
  },
};

function sizeOf(source: BinarySource): number | undefined {
  if (isBytes(source)) return source.byteLength;
  return isBlob(source) ? source.size : undefined;
}
