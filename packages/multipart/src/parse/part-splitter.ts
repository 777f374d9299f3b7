import { refusal } from "../contract/multipart-error.js";
import { boundaryIn, headersOf, partTypeIn } from "./parse-multipart.js";
import { type ReceivedPart, receivedPart } from "./received-part.js";
import { type DelimiterLine, delimiterAt, limitExceeded, readHead } from "./split-body.js";

/** Takes a multipart body in chunks, and returns each part when it is complete. */
export interface PartSplitter {
  /** Returns the parts that these bytes complete, often none. */
  readonly feed: (bytes: Uint8Array) => ReceivedPart[];
  /** Ends the body, and returns the last part if no delimiter has ended it. */
  readonly end: () => ReceivedPart[];
}

/** Limits beyond which a part is refused. */
export interface PartLimits {
  /** The most bytes of one part, headers included. Default: 16 MiB. */
  maxPartSize?: number | undefined;
  /** The most bytes in the headers of one part, line ends included. Default: 16 KiB. */
  maxHeaderSize?: number | undefined;
}

const lf = 10;
const cr = 13;

/**
 * Makes a splitter for a body of this content type. The splitter holds one part in memory, and reads parts as
 * `parseMultipart` does.
 * @throws {MultipartError} `INVALID_CONTENT_TYPE` at once; `feed` and `end` throw `INVALID_BODY` and `LIMIT_EXCEEDED`
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1
 * @example
 * const { feed, end } = partSplitter(contentType);
 * for await (const bytes of body) for (const part of feed(bytes)) console.log(part.text());
 * for (const part of end()) console.log(part.text());
 */
export function partSplitter(contentType: string, limits: PartLimits = {}): PartSplitter {
  const { maxPartSize = 16_777_216, maxHeaderSize = 16_384 } = limits;
  const dashBoundary = new TextEncoder().encode(`--${boundaryIn(contentType)}`);
  const defaultType = partTypeIn(contentType);
  let buffer = new Uint8Array(65_536);
  let size = 0;
  let count = 0;
  /** Positions in the buffer: the begin of the part, the begin of its last line, and the end of the searched bytes. */
  let begin = 0;
  let line = 0;
  let looked = 0;
  /** The delimiter line before the part; undefined in the preamble. */
  let delimiter: DelimiterLine | undefined;

  function append(bytes: Uint8Array): void {
    const kept = size - begin;
    if (kept + bytes.byteLength > buffer.byteLength) {
      const larger = new Uint8Array(Math.max(buffer.byteLength * 2, kept + bytes.byteLength));
      larger.set(buffer.subarray(begin, size));
      buffer = larger;
    } else {
      if (begin > 0) buffer.copyWithin(0, begin, size);
    }
    buffer.set(bytes, kept);
    size = kept + bytes.byteLength;
    line -= begin;
    looked -= begin;
    begin = 0;
  }

  /** The part that the delimiter line at `line` ends; none if the line is no delimiter, or the first one. */
  function partBefore(all: Uint8Array): ReceivedPart[] {
    const next = delimiterAt(all, line, dashBoundary);
    const crlf = delimiter?.crlf ?? true;
    if (next === undefined || (delimiter && next.crlf !== crlf && !next.close)) return [];
    const isPart = delimiter !== undefined;
    const part = isPart ? [partOf(all, Math.max(begin, line - (crlf ? 2 : 1)), crlf)] : [];
    delimiter = next;
    begin = next.end;
    return part;
  }

  function partOf(all: Uint8Array, end: number, crlf: boolean): ReceivedPart {
    count++;
    const { headers, content } = readHead(all, begin, end, crlf, maxHeaderSize, count);
    const where = `part ${count}`;
    return receivedPart(headersOf(headers, where), all.slice(...content) as Bytes, defaultType, where);
  }

  return {
    feed(bytes) {
      if (delimiter?.close) return [];
      append(bytes);
      const all = buffer.subarray(0, size);
      const parts: ReceivedPart[] = [];
      for (;;) {
        const end = all.indexOf(lf, looked);
        looked = end < 0 ? size : end + 1;
        if (end < 0) break;
        // LF alone ends a line only before the first delimiter, and in a body whose first delimiter line ends in LF.
        if (delimiter?.crlf && all[end - 1] !== cr) continue;
        parts.push(...partBefore(all));
        if (delimiter?.close) return parts;
        line = looked;
      }
      if (delimiter === undefined) begin = line;
      // Complete parts are returned before an oversized one is refused.
      if (size - begin > maxPartSize && parts.length === 0) {
        throw limitExceeded(`more than ${maxPartSize} bytes in part ${count + 1}`, "maxPartSize");
      }
      return parts;
    },
    end() {
      if (delimiter?.close) return [];
      const parts = partBefore(buffer.subarray(0, size));
      if (delimiter?.close) return parts;
      const found =
        delimiter === undefined
          ? "no part begins in it; it may be cut off"
          : `it ends inside part ${count + 1}, without its close delimiter; it was cut off`;
      throw refusal("INVALID_BODY", undefined, found);
    },
  };
}

type Bytes = Uint8Array<ArrayBuffer>;
