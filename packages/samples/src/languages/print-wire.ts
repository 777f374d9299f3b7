import type { SampledRequest } from "../request/sampled-request.js";

/** The request as it goes out, line by line; bytes that are no text are counted. */
export function printWire({ wire }: SampledRequest): string {
  const bytes = Buffer.from(wire);
  const boundary = /boundary="?([^"\r\n;]+)/i.exec(
    bytes.toString("latin1", 0, bytes.indexOf("\r\n\r\n")),
  )?.[1];
  const pieces = boundary === undefined ? [bytes] : split(bytes, `\r\n--${boundary}`);
  const shown = pieces.map(textOf).join(`\r\n--${boundary}`);
  const fixed =
    boundary === undefined
      ? shown
      : shown.replaceAll(boundary, sampleBoundary.slice(0, boundary.length).padEnd(boundary.length, "0"));
  return fixed.replaceAll("\r\n", "\n").trimEnd();
}

/** In the place of a boundary that was drawn. */
const sampleBoundary = "boundary-";

function split(bytes: Buffer, delimiter: string): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(delimiter); at !== -1; at = bytes.indexOf(delimiter, from)) {
    pieces.push(bytes.subarray(from, at));
    from = at + delimiter.length;
  }
  return [...pieces, bytes.subarray(from)];
}

function textOf(piece: Buffer): string {
  const end = piece.indexOf("\r\n\r\n");
  const head = piece.toString("utf8", 0, end === -1 ? piece.length : end);
  const body = end === -1 ? Buffer.alloc(0) : piece.subarray(end);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell a file from a text
    if (!/[\u0000-\u0008\u000e-\u001f]/.test(text)) return head + text;
  } catch {
    // no text
  }
  return `${head}\r\n\r\n(${body.byteLength - 4} bytes)`;
}
