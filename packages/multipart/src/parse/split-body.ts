import { type MultipartError, refusal } from "../contract/multipart-error.js";

/**
 * Splits a body at its delimiter lines, in one pass. Lines end in CRLF, or all in LF if the first delimiter line does. Bytes
 * before the first delimiter and after the close delimiter are skipped.
 * @throws {MultipartError} `INVALID_BODY` without a close delimiter, `LIMIT_EXCEEDED`
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 */
export function splitBody(
  bytes: Uint8Array,
  boundary: string,
  limits: { readonly maxParts: number; readonly maxHeaderSize: number },
): PartBounds[] {
  const dashBoundary = new TextEncoder().encode(`--${boundary}`);
  let start = 0;
  let line = delimiterAt(bytes, 0, dashBoundary);
  while (line === undefined) {
    start = afterLine(bytes, start, false);
    if (start === 0) throw refusal("INVALID_BODY", undefined, "no part begins in it; it may be cut off");
    line = delimiterAt(bytes, start, dashBoundary);
  }
  const { crlf } = line;
  const parts: PartBounds[] = [];
  while (!line.close) {
    if (parts.length === limits.maxParts)
      throw limitExceeded(`more than ${limits.maxParts} parts`, "maxParts");
    const begin: number = line.end;
    let at = begin;
    let next = delimiterAt(bytes, at, dashBoundary);
    while (next === undefined || (next.crlf !== crlf && !next.close)) {
      at = afterLine(bytes, at, crlf);
      if (at === 0) {
        const found = `it ends inside part ${parts.length + 1}, without its close delimiter; it was cut off`;
        throw refusal("INVALID_BODY", undefined, found);
      }
      next = delimiterAt(bytes, at, dashBoundary);
    }
    const end = Math.max(begin, at - (crlf ? 2 : 1));
    parts.push(readHead(bytes, begin, end, crlf, limits.maxHeaderSize, parts.length + 1));
    line = next;
  }
  return parts;
}

/** One part in the bytes of a body: its header lines, and the positions of its content. */
export interface PartBounds {
  readonly headers: readonly string[];
  readonly content: readonly [start: number, end: number];
}

const lf = 10;
const cr = 13;

/** A delimiter line. */
export interface DelimiterLine {
  /** The position after the line end. */
  readonly end: number;
  /** Whether the line is the close delimiter. */
  readonly close: boolean;
  /** Whether the line ends in CRLF, not in LF alone. */
  readonly crlf: boolean;
}

/** The delimiter line at `start`, if there is one. Only white space may follow the boundary. */
export function delimiterAt(
  bytes: Uint8Array,
  start: number,
  dashBoundary: Uint8Array,
): DelimiterLine | undefined {
  let at = start;
  for (const byte of dashBoundary) if (bytes[at++] !== byte) return undefined;
  const close = bytes[at] === 45 && bytes[at + 1] === 45;
  if (close) at += 2;
  while (bytes[at] === 32 || bytes[at] === 9) at++;
  if (bytes[at] === lf) return { end: at + 1, close, crlf: false };
  if (bytes[at] === cr && bytes[at + 1] === lf) return { end: at + 2, close, crlf: true };
  return close && at === bytes.length ? { end: at, close, crlf: true } : undefined;
}

/**
 * The header lines of a part, with folded lines joined, and the position of the content after the empty line. Without an
 * empty line, there are no header lines.
 */
export function readHead(
  bytes: Uint8Array,
  start: number,
  end: number,
  crlf: boolean,
  maxHeaderSize: number,
  number: number,
): PartBounds {
  const headers: string[] = [];
  let at = start;
  while (at < end) {
    const lineEnd = afterLine(bytes, at, crlf);
    const next = Math.min(lineEnd, end);
    if (next - start > maxHeaderSize) {
      throw limitExceeded(`headers of more than ${maxHeaderSize} bytes in part ${number}`, "maxHeaderSize");
    }
    const text = latin1(bytes.subarray(at, Math.min(lineEnd - (crlf ? 2 : 1), end)));
    at = next;
    if (text === "") return { headers, content: [at, end] };
    if (/^[ \t]/.test(text) && headers.length > 0) headers[headers.length - 1] += ` ${text.slice(1)}`;
    else headers.push(text);
  }
  return { headers, content: [end, end] };
}

/** The position after the line at `start`; 0 if the line does not end. */
function afterLine(bytes: Uint8Array, start: number, crlf: boolean): number {
  let at = start;
  do at = bytes.indexOf(lf, at) + 1;
  while (at > 0 && crlf && bytes[at - 2] !== cr);
  return at;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** The error for a body that exceeds a limit: `found` says what was found, `limit` names the option. */
export function limitExceeded(found: string, limit: string): MultipartError {
  return refusal("LIMIT_EXCEEDED", undefined, `it has ${found}; raise \`${limit}\` to read such a body`);
}
