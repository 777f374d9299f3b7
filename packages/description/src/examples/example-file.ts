/**
 * Makes a file for a binary value. The file is named after the property, has bytes of the content type where that is known,
 * and is at most `most` bytes long.
 */
export function exampleFile(name: string, contentType?: string, most?: unknown): ExampleFile {
  const range = contentType?.split(/[,;]/)[0]?.trim().toLowerCase() ?? "";
  const isPicture = /image|photo|picture|avatar|logo|icon|thumb|badge|cover|banner/i.test(name);
  const isOpen = range === "" || range === "*/*" || range === "application/octet-stream";
  const type = isOpen
    ? isPicture
      ? "image/png"
      : "text/plain"
    : range.endsWith("/*")
      ? (ofRange[range] ?? "text/plain")
      : range;
  const kind = kinds[type];
  const stem = name.replaceAll(/[^\w-]+/g, "-").replaceAll(/^-+|-+$/g, "");
  const isVague =
    stem === "" || /^(?:files?|data|text|content|body|upload|binary|media|attachment)$/i.test(stem);
  const extension = kind?.extension ?? /\/(?:x-|vnd\.)?([a-z\d]+)/.exec(type)?.[1] ?? "bin";
  const sent = range === "application/octet-stream" ? range : type;
  return {
    [mark]: true,
    filename: `${isVague ? (kind?.stem ?? "data") : stem}.${extension}`,
    contentType: sent,
    bytes: (kind ?? text).bytes().slice(0, typeof most === "number" ? most : undefined),
  };
}

const mark = Symbol("ExampleFile");

/** A binary value in an example. */
export interface ExampleFile {
  readonly [mark]: true;
  readonly filename: string;
  /** The content type without parameters. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Whether a value of an example is a file. */
export function isExampleFile(value: unknown): value is ExampleFile {
  return typeof value === "object" && value !== null && mark in value;
}

interface Kind {
  readonly stem: string;
  readonly extension: string;
  readonly bytes: () => Uint8Array;
}

const ascii = (content: string) => () => new TextEncoder().encode(content);
const base64 = (content: string) => () =>
  Uint8Array.from(atob(content), (character) => character.charCodeAt(0));

const text: Kind = { stem: "notes", extension: "txt", bytes: ascii("We open at nine.\n") };
const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const wav = "UklGRiQAAABXQVZFZm10IBAAAAABAAEARKwAAIhYAQACABAAZGF0YQAAAAA=";
const pdf =
  "%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

const kinds: Readonly<Record<string, Kind>> = {
  "text/plain": text,
  "text/csv": { stem: "table", extension: "csv", bytes: ascii("name,age\nJane,42\n") },
  "text/html": {
    stem: "page",
    extension: "html",
    bytes: ascii("<!doctype html><title>Hours</title><p>We open at nine.</p>\n"),
  },
  "text/markdown": { stem: "notes", extension: "md", bytes: ascii("# Hours\n\nWe open at nine.\n") },
  "application/json": { stem: "data", extension: "json", bytes: ascii('{"name":"Jane"}\n') },
  "application/xml": { stem: "data", extension: "xml", bytes: ascii("<name>Jane</name>\n") },
  "application/pdf": { stem: "report", extension: "pdf", bytes: ascii(pdf) },
  "application/zip": {
    stem: "archive",
    extension: "zip",
    bytes: base64(`UEsFBg${"A".repeat(24)}`),
  },
  "image/png": { stem: "photo", extension: "png", bytes: base64(png) },
  "image/jpeg": { stem: "photo", extension: "jpg", bytes: base64("/9j/4AAQSkZJRgABAQEASABIAAD/2Q==") },
  "image/gif": { stem: "photo", extension: "gif", bytes: base64(gif) },
  "image/svg+xml": {
    stem: "drawing",
    extension: "svg",
    bytes: ascii('<svg xmlns="http://www.w3.org/2000/svg"/>\n'),
  },
  "audio/wav": { stem: "voice", extension: "wav", bytes: base64(wav) },
  "audio/mpeg": { stem: "voice", extension: "mp3", bytes: base64("SUQzAwAAAAAAAA==") },
  "video/mp4": { stem: "clip", extension: "mp4", bytes: base64("AAAAGGZ0eXBpc29tAAACAGlzb21pc28y") },
};

const ofRange: Readonly<Record<string, string>> = {
  "image/*": "image/png",
  "audio/*": "audio/wav",
  "video/*": "video/mp4",
  "text/*": "text/plain",
};
