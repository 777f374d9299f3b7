import { Response } from "undici";
import type { ReadPart, SentBody } from "./read-part.js";

/** The parts of a form as undici's `formData()` reads them: only of a file it tells the content type. */
export async function readWithUndici({ bytes, contentType }: SentBody): Promise<ReadPart[]> {
  const response = new Response(bytes, { headers: { "content-type": contentType } });
  const parts: ReadPart[] = [];
  for (const [name, value] of await response.formData()) {
    if (typeof value === "string") {
      parts.push({ name, bytes: Buffer.from(value) });
      continue;
    }
    const content = Buffer.from(await value.arrayBuffer());
    parts.push({ name, filename: value.name, contentType: value.type, bytes: content });
  }
  return parts;
}
