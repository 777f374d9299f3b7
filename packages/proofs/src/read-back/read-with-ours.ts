import { parseMultipart } from "@partwise/multipart";
import type { ReadPart, SentBody } from "./read-part.js";

/** The parts as our own reader of answers finds them. */
export async function readWithOurs({ bytes, contentType }: SentBody): Promise<ReadPart[]> {
  const parts = await parseMultipart(bytes, contentType);
  return parts.map((part) => ({
    name: part.name,
    filename: part.filename,
    contentType: part.contentType,
    bytes: Buffer.from(part.bytes),
  }));
}
