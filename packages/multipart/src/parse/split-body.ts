import { type MultipartError, refusal } from "../contract/multipart-error.js";

/**
 * Splits a body at its delimiter lines, in one pass. Lines end in CRLF; in a body whose first delimiter
 * ends in LF alone, all of them do. What stands before the first and after the close delimiter is skipped.
 * @throws MultipartError `INVALID_BODY` when the close delimiter is missing, `LIMIT_EXCEEDED`
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

/** Where one part stands: its header lines, and its content. */
export interface PartBounds {
  readonly headers: readonly string[];
  readonly content: readonly [start: number, end: number];
}

const lf = 10;
const cr = 13;

/** A delimiter line, or the close delimiter. */
export interface DelimiterLine {
  /** After its line end. */
  readonly end: number;
  readonly close: boolean;
  readonly crlf: boolean;
}

/** The delimiter line that begins here: no other text stands on it but blanks at its end. */
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

/** The header lines, folded ones joined, up to the empty line. Without one there is no content. */
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

/** Where the line ends that begins here, after its line end; 0 where there is none. */
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

export function limitExceeded(found: string, limit: string): MultipartError {
  return refusal("LIMIT_EXCEEDED", undefined, `it has ${found}; raise \`${limit}\` if that is right`);
}
