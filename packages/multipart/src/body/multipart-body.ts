import { type BinarySource, isBlob, isBytes } from "../value/binary.js";
import { byteLength } from "../value/byte-length.js";

/** A multipart body, ready to be sent with its `contentType`. */
export interface MultipartBody {
  /** The value of the Content-Type header, with the boundary. */
  readonly contentType: string;
  readonly boundary: string;
  /** One string when no part is binary, else the texts and sources in order. */
  readonly content: string | readonly (string | BinarySource)[];
  /** In bytes; undefined only when a source of unknown length is among them. */
  readonly length: number | undefined;
}

/** The body that has this content. */
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

/** Measures on demand. A getter in each body's own literal would cost more than all the rest of a small one. */
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
