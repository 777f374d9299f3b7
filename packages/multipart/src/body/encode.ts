import { refusal } from "../contract/multipart-error.js";
import { isFormData } from "../media-type/is-form-data.js";
import { encodeHead, type Part } from "../part/part.js";
import { type BinaryOpener, type BinarySource, isBytes, isUint8Array } from "../value/binary.js";
import { assertBoundary } from "./assert-boundary.js";
import { assertReadable } from "./assert-readable.js";
import { createBoundary } from "./create-boundary.js";
import { lateSource } from "./late-source.js";
import { type MultipartBody, multipartBody } from "./multipart-body.js";
import { occursIn } from "./occurs-in.js";
import { openSource, releaseSource } from "./source-reader.js";
import { withBoundary } from "./with-boundary.js";
import { writeParts } from "./write-parts.js";

/**
 * Joins parts to a body, in their order. Each `content` function is called, unless `open` is `later`; no source is read.
 * Without parts, the body is the close delimiter.
 * @throws {MultipartError} `INVALID_BOUNDARY`, `INVALID_CONTENT_TYPE` or `INVALID_HEADER` for what cannot be sent,
 * `INVALID_SOURCE` for a source that cannot be read; and what a `content` function throws
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 */
export function encode(parts: readonly Part[], options: EncodeOptions = {}): MultipartBody {
  const { boundary = createBoundary(), mediaType = "multipart/form-data" } = options;
  const isDrawn = options.boundary === undefined;
  if (!isDrawn) {
    assertBoundary(boundary);
    assertAbsent(parts, [boundary]);
  }
  const contentType = withBoundary(mediaType, boundary, parts[0]?.contentType, isDrawn);
  const opening: Opening = { opened: [], check: !isDrawn, late: options.open === "later" };
  try {
    return multipartBody(contentType, boundary, write(parts, [boundary], mediaType, opening));
  } catch (error) {
    for (const source of opening.opened) releaseSource(source, error).catch(() => {});
    throw error;
  }
}

/** The boundary, the media type, and when sources are opened. */
export interface EncodeOptions {
  /** 1 to 70 characters. A given boundary must not occur in the texts and bytes of the body. Default: a random one. */
  boundary?: string | undefined;
  /** A multipart type; its parameters are kept, except `boundary`. Default: `multipart/form-data`. */
  mediaType?: string | undefined;
  /** When `content` functions are called: `now`, or `later`, each time that the part is read. Default: `now`. */
  open?: "now" | "later" | undefined;
}

/** The state of opening the sources of one body. */
interface Opening {
  /** The sources that `content` functions gave; closed when encoding fails. */
  readonly opened: BinarySource[];
  /** Whether the caller gave the boundary, so that opened bytes have to be searched for the boundary. */
  readonly check: boolean;
  readonly late: boolean;
}

type Content = MultipartBody["content"];
type Pieces = Exclude<Content, string>;

interface Headed {
  readonly head: string;
  readonly content: string | BinarySource | Pieces;
}

/** Writes a body or a nested body. `boundaries` are those of the body and of all enclosing bodies, innermost first. */
function write(
  parts: readonly Part[],
  boundaries: readonly [string, ...string[]],
  mediaType: string,
  opening: Opening,
): Content {
  const formData = isFormData(mediaType);
  let nests = false;
  const written = parts.map((part, index): Headed => {
    const { name, content } = part;
    const property = name ?? `[${index}]`;
    if (name === undefined && formData) assertNamed(part, property);
    if (typeof content === "string") return { head: encodeHead(part, property), content };
    if (isParts(content)) {
      const inside = innerBoundary(boundaries);
      const type = part.contentType ?? "multipart/mixed";
      const head = encodeHead(part, property, withBoundary(type, inside, content[0]?.contentType));
      nests = true;
      return { head, content: write(content, [inside, ...boundaries], type, opening) };
    }
    const head = encodeHead(part, property);
    return { head, content: sourceOf(part, content, property, boundaries, opening) };
  });
  const content = writeParts(written, boundaries[0], ({ head }) => head);
  return nests ? joined(content) : (content as Content);
}

/** The content with nested bodies inserted in place; adjacent texts are joined. */
function joined(content: string | readonly (string | BinarySource | Pieces)[]): Content {
  if (typeof content === "string") return content;
  const pieces: (string | BinarySource)[] = [];
  let text = "";
  for (const piece of content.flat()) {
    if (typeof piece === "string") {
      text += piece;
    } else {
      pieces.push(text, piece);
      text = "";
    }
  }
  return [...pieces, text];
}

function sourceOf(
  part: Part,
  content: BinarySource | BinaryOpener,
  property: string,
  boundaries: readonly string[],
  { check, late, opened }: Opening,
): BinarySource {
  if (typeof content !== "function") {
    assertReadable(content, property);
    return content;
  }
  const assertFit = (source: BinarySource) => {
    if (check) assertAbsent([{ ...part, content: source }], boundaries);
  };
  if (late) return lateSource(content, property, assertFit);
  const source = openSource(content, property);
  opened.push(source);
  assertFit(source);
  return source;
}

/**
 * A boundary for a nested body, which differs in one character from each enclosing boundary. All have the same length, since
 * some receivers confuse a boundary with a longer one that begins with the same characters.
 */
function innerBoundary(boundaries: readonly string[]): string {
  const [outer = ""] = boundaries.slice(-1);
  for (let at = 0; at < outer.length; at++) {
    for (const char of "nopqrstuvwxyzabcdefghijklm0123456789") {
      const inner = outer.slice(0, at) + char + outer.slice(at + 1);
      if (!boundaries.includes(inner)) return inner;
    }
  }
  return createBoundary();
}

function isParts(content: Part["content"]): content is readonly Part[] {
  return Array.isArray(content);
}

/**
 * Refuses a form-data part that has neither a name nor a Content-Disposition with a name.
 * @throws {MultipartError} `INVALID_HEADER`
 * @see https://spec.openapis.org/oas/v3.2.0.html#additional-encoding-approaches
 */
function assertNamed({ headers }: Part, property: string): void {
  if (/^form-data\s*;(?:.*;)?\s*name\s*=/i.test(headers?.["Content-Disposition"] ?? "")) return;
  const next =
    'set its header "Content-Disposition", such as form-data; name="photo", or pass { photo: value }';
  throw refusal("INVALID_HEADER", property, `a form-data part without a name; ${next}`);
}

/** Refuses a boundary that occurs in a text or in bytes of the parts. @throws {MultipartError} `INVALID_BOUNDARY` */
function assertAbsent(parts: readonly Part[], boundaries: readonly string[], path = ""): void {
  for (const [index, { name, content }] of parts.entries()) {
    const property = path + (name ?? `[${index}]`);
    if (isParts(content)) {
      assertAbsent(content, [innerBoundary(boundaries), ...boundaries], `${property}.`);
      continue;
    }
    const bytes = isBytes(content) && !isUint8Array(content) ? new Uint8Array(content) : content;
    if (typeof bytes !== "string" && !isUint8Array(bytes)) continue;
    if (!boundaries.some((boundary) => occursIn(`--${boundary}`, bytes))) continue;
    const found = "the given `boundary` occurs in its content; give another, or none";
    throw refusal("INVALID_BOUNDARY", property, found);
  }
}
