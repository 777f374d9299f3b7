import { Busboy, type BusboyHeaders, Dicer } from "@fastify/busboy";
import { essenceOf, isFormData, isJson, isText } from "@partwise/multipart/media-types";
import type { ParsedPart, PartHead } from "../contract/parsed-part.js";
import { Refusal } from "../contract/refusal.js";

/**
 * Reads the parts of a multipart body, with a close delimiter at the end. A part of form-data has a name.
 * @throws {Refusal} 400 for any other body, and for a part that `check` refuses
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export async function parseMultipart(
  body: Uint8Array,
  contentType: string,
  check: (part: PartHead) => void = () => {},
): Promise<ParsedPart[]> {
  const parts = await readParts(body, boundaryOf(contentType));
  const isForm = isFormData(essenceOf(contentType));
  for (const { head } of parts) {
    if (isForm && !/^form-data\s*(;|$)/i.test(head.disposition)) {
      throw malformed("A part has no Content-Disposition of form-data.");
    }
    check(head);
  }
  const names = isForm ? await readNames(body, contentType) : parts.map(({ head }) => namesIn(head));
  if (parts.length !== names.length) throw malformed("A part of the multipart body cannot be read.");
  return parts.map(({ head, content }, index) => {
    const { name = "", filename } = names[index] ?? {};
    if (isForm && name === "") throw malformed("A part has no name.");
    const isFile = filename !== undefined || !isReadable(head.contentType);
    return {
      ...head,
      name,
      ...(filename !== undefined && { filename }),
      content: isFile ? content : content.toString("utf8"),
    };
  });
}

/**
 * The boundary that a Content-Type names.
 * @throws {Refusal} 400 without one
 */
export function boundaryOf(contentType: string): string {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})(?=[\s;]|$))/i.exec(contentType);
  const value = boundary?.[1] ?? boundary?.[2];
  if (value === undefined) throw malformed("The Content-Type has no boundary of 1 to 70 characters.");
  return value;
}

/** Whether a part without a filename is text. */
export function isReadable(contentType = "text/plain"): boolean {
  return isText(contentType) || isJson(contentType);
}

interface RawPart {
  readonly head: PartHead;
  readonly content: Buffer;
}

function readParts(body: Uint8Array, boundary: string): Promise<RawPart[]> {
  return new Promise((resolve, reject) => {
    const heads: PartHead[] = [];
    const contents: Buffer[][] = [];
    const dicer = new Dicer({ boundary });
    dicer.on("part", (part) => {
      const content: Buffer[] = [];
      contents.push(content);
      part.on("header", (header) => heads.push(headOf(header)));
      part.on("error", () => {});
      part.on("data", (data: Buffer) => content.push(data));
    });
    dicer.on("error", () => reject(malformed("The multipart body has no close delimiter of its boundary.")));
    dicer.on("finish", () => {
      if (contents.length !== heads.length)
        reject(malformed("A part of the multipart body has no end of its headers."));
      else resolve(heads.map((head, index) => ({ head, content: Buffer.concat(contents[index] ?? []) })));
    });
    dicer.end(body);
  });
}

/** The head of a part as Dicer reads it: lists of values by name. */
export function headOf(header: object): PartHead {
  const lines = Object.entries(header as Record<string, string[] | undefined>);
  const headers = Object.fromEntries(
    lines.map(([name, values = []]) => [name.toLowerCase(), values.join(", ")]),
  );
  const { "content-disposition": disposition = "", "content-type": contentType } = headers;
  return { disposition, headers, ...(contentType !== undefined && { contentType }) };
}

/** The name and the filename of a part. */
export interface Names {
  readonly name?: string;
  readonly filename?: string;
}

/** The names of parts of form-data as busboy decodes them, percent signs and charsets included. */
export function readNames(body: Uint8Array, contentType: string): Promise<Names[]> {
  return new Promise((resolve, reject) => {
    const names: Names[] = [];
    const headers: BusboyHeaders = { "content-type": contentType };
    const busboy = new Busboy({ headers, isPartAFile: () => true });
    busboy.on("file", (name, stream, filename) => {
      names.push({ name, ...(filename !== undefined && { filename }) });
      stream.resume();
    });
    busboy.on("error", () => reject(malformed("The multipart body cannot be read.")));
    busboy.on("finish", () => resolve(names));
    busboy.end(body);
  });
}

function namesIn({ disposition }: PartHead): Names {
  const read = (key: string) => {
    const found = new RegExp(`;\\s*${key}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, "i").exec(disposition);
    return found?.[1] ?? found?.[2];
  };
  const [name, filename] = [read("name"), read("filename")];
  return { ...(name !== undefined && { name }), ...(filename !== undefined && { filename }) };
}

/** The refusal of a body that is no multipart. */
export function malformed(message: string): Refusal {
  return new Refusal(400, "body", message);
}
