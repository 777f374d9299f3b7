import busboy from "busboy";
import type { ReadPart, SentBody } from "./read-part.js";

/** The parts of a form as busboy reads them, files and texts in the order in which they came. */
export async function readWithBusboy({ bytes, contentType }: SentBody): Promise<ReadPart[]> {
  const parts: (() => ReadPart)[] = [];
  await new Promise<void>((resolve, reject) => {
    const parser = busboy({
      headers: { "content-type": contentType },
      defParamCharset: "utf8",
      preservePath: true,
      limits: { fieldNameSize: 1e6, fieldSize: 1e9 },
    });
    parser.on("field", (name, value, { mimeType }) => {
      parts.push(() => ({ name, contentType: mimeType, bytes: Buffer.from(value) }));
    });
    parser.on("file", (name, stream, { filename, mimeType }) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      parts.push(() => ({ name, filename, contentType: mimeType, bytes: Buffer.concat(pieces) }));
    });
    parser.on("error", reject).on("close", resolve);
    parser.end(bytes);
  });
  return parts.map((part) => part());
}
