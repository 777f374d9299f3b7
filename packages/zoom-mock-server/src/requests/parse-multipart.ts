import { Busboy, type BusboyHeaders, Dicer } from "@fastify/busboy";
import { Refusal } from "../answers/refusal.js";
import { emptyQuotes } from "./empty-quotes.js";

/**
 * Reads the parts of a multipart/form-data body, as strictly as Zoom: names and filenames in double quotes, a filename on
 * every file, a close delimiter at the end.
 * @throws {Refusal} 400 for any other body
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export async function parseMultipart(body: Uint8Array, contentType: string): Promise<ParsedPart[]> {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})(?=[\s;]|$))/i.exec(contentType);
  const value = boundary?.[1] ?? boundary?.[2];
  if (value === undefined) throw malformed("The Content-Type has no boundary of 1 to 70 characters.");
  const headers = await readPartHeaders(body, value);
  for (const header of headers) checkPartHeaders(header);
  const parts = await readParts(body, contentType);
  if (parts.length !== headers.length) throw malformed("A part of the multipart body cannot be read.");
  return parts.map((part, index) => {
    const sent = headers[index]?.contentType;
    return sent === undefined ? part : { ...part, contentType: sent };
  });
}

/** A part: text for a field, bytes for a file. */
export interface ParsedPart {
  readonly name: string;
  readonly filename?: string;
  /** The part's Content-Type header as sent. */
  readonly contentType?: string;
  readonly content: string | Uint8Array;
}

interface PartHeaders {
  readonly disposition: string;
  readonly contentType: string | undefined;
}

function readPartHeaders(body: Uint8Array, boundary: string): Promise<PartHeaders[]> {
  return new Promise((resolve, reject) => {
    const headers: PartHeaders[] = [];
    let parts = 0;
    const dicer = new Dicer({ boundary });
    dicer.on("part", (part) => {
      parts += 1;
      part.on("header", (header) => {
        const lines = header as Record<string, string[] | undefined>;
        const disposition = lines["content-disposition"]?.[0] ?? "";
        headers.push({ disposition, contentType: lines["content-type"]?.[0] });
      });
      part.on("error", () => {});
      part.resume();
    });
    dicer.on("error", () => reject(malformed("The multipart body has no close delimiter of its boundary.")));
    dicer.on("finish", () => {
      if (parts === headers.length) resolve(headers);
      else reject(malformed("A part of the multipart body has no end of its headers."));
    });
    dicer.end(body);
  });
}

function checkPartHeaders({ disposition, contentType = "text/plain" }: PartHeaders): void {
  if (!/^form-data\s*(;|$)/i.test(disposition)) {
    throw malformed("A part has no Content-Disposition of form-data.");
  }
  const unquoted = emptyQuotes(disposition);
  if (/;\s*(?:name|filename)\*?\s*=\s*[^"\s]/i.test(unquoted)) {
    throw malformed("The name and the filename of a part have to stand in double quotes.");
  }
  if (!/;\s*name=""/i.test(unquoted)) throw malformed("A part has no name.");
  const isText = /^(?:text\/|application\/(?:[^\s;]+\+)?json\b)/i.test(contentType);
  const hasFilename = /;\s*filename="[^"]/i.test(disposition);
  const isFile = !isText || /;\s*filename=/i.test(unquoted);
  if (isFile && !hasFilename) throw new Refusal(400, 120, "");
}

function readParts(body: Uint8Array, contentType: string): Promise<ParsedPart[]> {
  return new Promise((resolve, reject) => {
    const parts: Promise<ParsedPart>[] = [];
    const headers: BusboyHeaders = { "content-type": contentType };
    const busboy = new Busboy({
      headers,
      limits: { fieldSize: Number.POSITIVE_INFINITY },
      isPartAFile: (_name, _type, filename) => filename !== undefined,
    });
    busboy.on("field", (name, content) => parts.push(Promise.resolve({ name, content })));
    busboy.on("file", (name, stream, filename) => {
      const content = stream.toArray() as Promise<Buffer[]>;
      parts.push(content.then((bytes) => ({ name, filename, content: Buffer.concat(bytes) })));
    });
    busboy.on("error", () => reject(malformed("The multipart body cannot be read.")));
    busboy.on("finish", () => resolve(Promise.all(parts)));
    busboy.end(body);
  });
}

function malformed(message: string): Refusal {
  return new Refusal(400, 300, message);
}
