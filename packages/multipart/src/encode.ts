import {
  assertReadable,
  type BinaryOpener,
  type BinarySource,
  isBytes,
  isUint8Array,
  sizeOf,
} from "./binary.js";
import { assertBoundary, createBoundary } from "./boundary.js";
import { byteLength } from "./byte-length.js";
import { MultipartError } from "./errors.js";
import { withBoundary } from "./media-type.js";
import { occursIn } from "./occurs-in.js";
import { encodeHead, type Part } from "./part.js";
import { deferSource, releaseSource } from "./source-reader.js";
import { wellFormed } from "./well-formed.js";

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

/** What the body as a whole looks like. */
export interface EncodeOptions {
  /** Drawn at random if absent. One that is given must not occur in text or bytes of the body. */
  boundary?: string | undefined;
  /** `multipart/form-data` if absent; parameters survive. */
  mediaType?: string | undefined;
}

/**
 * The body of the parts, in their order. Opens `content` functions; reads nothing. No parts at all give
 * the close delimiter alone.
 * @throws MultipartError for a boundary, media type or header that cannot be sent
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 */
export function encode(parts: readonly Part[], options: EncodeOptions = {}): MultipartBody {
  const boundary = options.boundary ?? createBoundary();
  if (options.boundary !== undefined) {
    assertBoundary(boundary);
    for (const part of parts) assertAbsent(boundary, part.content, part.name);
  }
  const contentType = withBoundary(options.mediaType ?? "multipart/form-data", boundary);
  const body: { -readonly [Key in keyof MultipartBody]: MultipartBody[Key] } = Object.create(measured);
  body.contentType = contentType;
  body.boundary = boundary;
  body.content = encodeParts(parts, boundary, options.boundary !== undefined);
  return body;
}

/** Measures on demand. A getter in each body's own literal would cost more than all the rest of a small one. */
const measured = {
  get length(): number | undefined {
    return lengthOf((this as unknown as MultipartBody).content);
  },
};

function encodeParts(parts: readonly Part[], boundary: string, check: boolean): MultipartBody["content"] {
  const delimiter = `--${boundary}\r\n`;
  const pieces: (string | BinarySource)[] = [];
  const opened: BinarySource[] = [];
  let text = "";
  try {
    for (const part of parts) {
      const { name, content } = part;
      if (typeof content === "string") {
        text += `${delimiter}${encodeHead(part)}${wellFormed(content)}\r\n`;
        continue;
      }
      const head = encodeHead(part);
      const source = typeof content === "function" ? open(content, name) : content;
      if (source !== content) opened.push(source);
      assertReadable(source, name);
      if (check && source !== content) assertAbsent(boundary, source, name);
      pieces.push(`${text}${delimiter}${head}`, source);
      text = "\r\n";
    }
  } catch (error) {
    for (const source of opened) releaseSource(source, error).catch(() => {});
    throw error;
  }
  text += `--${boundary}--\r\n`;
  return pieces.length === 0 ? text : [...pieces, text];
}

function open(opener: BinaryOpener, property: string): BinarySource {
  const source = opener();
  const promised = typeof source === "object" && source !== null && "then" in source;
  return promised ? deferSource(source, property) : source;
}

function assertAbsent(boundary: string, content: Part["content"], property: string): void {
  const bytes = isBytes(content) && !isUint8Array(content) ? new Uint8Array(content) : content;
  if (typeof bytes !== "string" && !isUint8Array(bytes)) return;
  if (!occursIn(`--${boundary}`, bytes)) return;
  const message = `Property ${JSON.stringify(property)}: the given boundary occurs in its content; leave it out, or give another.`;
  throw new MultipartError("INVALID_BOUNDARY", message, { property });
}

function lengthOf(content: MultipartBody["content"]): number | undefined {
  if (typeof content === "string") return byteLength(content);
  let total = 0;
  for (const piece of content) {
    const size = typeof piece === "string" ? byteLength(piece) : sizeOf(piece);
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}
