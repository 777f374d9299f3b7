import busboy from "busboy";
import { Response as UndiciResponse } from "undici";
import type { MultipartBody } from "../../src/index.js";
import { bytesOf } from "./lines-of.js";

/** The parts as busboy reads them. */
export async function readWithBusboy(multipart: MultipartBody): Promise<ReadPart[]> {
  const bytes = await bytesOf(multipart);
  const parts: ReadPart[] = [];
  await new Promise<void>((resolve, reject) => {
    const headers = { "content-type": multipart.contentType };
    const parser = busboy({
      headers,
      defParamCharset: "utf8",
      preservePath: true,
      limits: { fieldNameSize: 1e6 },
    });
    parser.on("field", (name, value, { mimeType }) => {
      parts.push({ name, filename: undefined, type: mimeType, bytes: Buffer.from(value) });
    });
    parser.on("file", (name, stream, { filename, mimeType }) => {
      const read: ReadPart = { name, filename, type: mimeType, bytes: Buffer.alloc(0) };
      parts.push(read);
      stream.on("data", (data: Buffer) => {
        read.bytes = Buffer.concat([read.bytes, data]);
      });
    });
    parser.on("error", reject).on("close", resolve);
    parser.end(bytes);
  });
  return parts;
}

/** One part as a parser that is not ours understood it. */
export interface ReadPart {
  name: string;
  filename: string | undefined;
  /** Absent for text, where the parser does not tell. */
  type: string | undefined;
  bytes: Buffer;
}

/** The parts as undici reads them. */
export async function readWithUndici(multipart: MultipartBody): Promise<ReadPart[]> {
  const headers = { "content-type": multipart.contentType };
  const response = new UndiciResponse(await bytesOf(multipart), { headers });
  const parts: ReadPart[] = [];
  for (const [name, value] of await response.formData()) {
    if (typeof value === "string") {
      parts.push({ name, filename: undefined, type: undefined, bytes: Buffer.from(value) });
    } else {
      const bytes = Buffer.from(await value.arrayBuffer());
      parts.push({ name, filename: value.name, type: value.type, bytes });
    }
  }
  return parts;
}
