import { type EncodingOverrides, type Encodings, encodeMultipart, toBodyInit } from "../../src/index.js";

/** The body's text in latin1, one character a byte, as lines. */
export async function linesOf(
  value: Readonly<Record<string, unknown>>,
  options: { encodings?: Encodings; overrides?: EncodingOverrides } = {},
): Promise<string[]> {
  const bytes = await bytesOf(encodeMultipart(value, { ...options, boundary }));
  return bytes.toString("latin1").split("\r\n");
}

/** A fixed boundary, so that bytes can be compared. */
export const boundary = "b0undary";

/** The bytes that `fetch` would send. */
export async function bytesOf(body: Parameters<typeof toBodyInit>[0]): Promise<Buffer> {
  return Buffer.from(await new Response(toBodyInit(body)).arrayBuffer());
}

/** The lines of one part, from delimiter to content. */
export function part(...lines: string[]): string[] {
  return [`--${boundary}`, ...lines];
}

/** The lines of a text part without a Content-Type. */
export function textPart(name: string, ...content: string[]): string[] {
  return part(`Content-Disposition: form-data; name="${name}"`, "", ...content);
}

/** The lines of a part with a Content-Type and no filename. */
export function typedPart(name: string, contentType: string, ...content: string[]): string[] {
  return part(
    `Content-Disposition: form-data; name="${name}"`,
    `Content-Type: ${contentType}`,
    "",
    ...content,
  );
}

/** The lines of a file part. */
export function filePart(
  name: string,
  filename: string,
  contentType: string,
  ...content: string[]
): string[] {
  const disposition = `Content-Disposition: form-data; name="${name}"; filename="${filename}"`;
  return part(disposition, `Content-Type: ${contentType}`, "", ...content);
}

/** The lines of a whole body. */
export function body(...parts: string[][]): string[] {
  return [...parts.flat(), `--${boundary}--`, ""];
}

/** Text as it looks when its UTF-8 bytes are read as latin1. */
export function utf8(text: string): string {
  return Buffer.from(text).toString("latin1");
}
