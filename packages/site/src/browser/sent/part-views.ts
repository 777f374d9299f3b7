import { encode, type Part } from "@partwise/multipart";

/**
 * The parts of a body that was sent, with their places in it. `encode` writes each part once more, with the boundary of the body,
 * which gives its length; what is shown are the bytes of the body at that place. No file is read.
 */
export function partViews(parts: readonly Part[], body: Blob, contentType: string): readonly PartView[] {
  const boundary = boundaryOf(contentType);
  const mediaType = contentType.split(";")[0] ?? contentType;
  const delimiter = boundary.length + 4;
  const close = boundary.length + 8;
  let at = delimiter;
  return parts.map((part) => {
    const { content, length = Number.NaN } = encode([part], { boundary, mediaType, open: "later" });
    const [first = ""] = typeof content === "string" ? [content] : content;
    const text = String(first).slice(delimiter);
    const head = new Blob([text.slice(0, text.indexOf("\r\n\r\n") + 4)]).size;
    const start = at;
    const end = start + length - delimiter - close;
    at = end + delimiter + 2;
    return {
      ...{ name: part.name, contentType: part.contentType, filename: part.filename, start, end },
      head: body.slice(start, start + head),
      content: body.slice(start + head, end, part.contentType),
    };
  });
}

/** One part of a body that was sent. */
export interface PartView {
  readonly name: string | undefined;
  readonly filename: string | undefined;
  readonly contentType: string | undefined;
  /** The first byte of its headers in the body, counted from 0. */
  readonly start: number;
  /** The byte after its content. */
  readonly end: number;
  /** Its header lines and the empty line after them. */
  readonly head: Blob;
  readonly content: Blob;
}

function boundaryOf(contentType: string): string {
  const [, quoted, bare = ""] = /;\s*boundary=(?:"([^"]*)"|([^;\s]+))/i.exec(contentType) ?? [];
  return quoted ?? bare;
}
