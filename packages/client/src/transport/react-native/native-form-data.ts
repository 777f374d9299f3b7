import type { BinarySource } from "@partwise/multipart";
import type { Content } from "../content/content.js";
import { base64Of } from "./base64-of.js";
import { refusal } from "./refusal.js";
import { uriOf } from "./uri-file.js";

/**
 * The parts of a multipart/form-data body as a FormData of React Native. Its `getParts` is replaced, since that of React
 * Native gives a text no Content-Type, and no part a header of its own. Bytes become a `data:` URI, which native code reads.
 * @throws {CallError} `BODY` for a `uriFile` inside a part that is multipart itself, and for another FormData
 */
export function nativeFormData(
  content: Exclude<Content, string>,
  contentType: string,
  where: string,
): NativeFormData {
  const form = new FormData() as unknown as NativeFormData;
  if (typeof form.getParts !== "function") {
    throw refusal(where, "this FormData is not that of React Native", "Send a uriFile in React Native alone");
  }
  const parts = partsIn(content, contentType).map((pieces) => nativePart(pieces, where));
  // What shows requests to developers reads what was appended.
  for (const { fieldName, string, uri, name, type } of parts) {
    form.append(fieldName, string ?? { uri, name, type });
  }
  form.getParts = () => parts;
  return form;
}

/** The FormData of React Native. */
export interface NativeFormData {
  append(name: string, value: unknown): void;
  getParts: () => readonly NativePart[];
}

/** A part as native code takes it: a text, or a file by its URI. */
interface NativePart {
  readonly fieldName: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly string?: string;
  readonly uri?: string;
  readonly name?: string | undefined;
  readonly type?: string | undefined;
}

type Pieces = (string | BinarySource)[];

/** The pieces of each part, from its head on. The delimiter occurs in no content. */
function partsIn(content: Exclude<Content, string>, contentType: string): readonly Pieces[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1] ?? "";
  const parts: Pieces[] = [[]];
  let before = "\r\n";
  for (const piece of content) {
    if (typeof piece !== "string") {
      parts.at(-1)?.push(piece);
      continue;
    }
    const [first = "", ...others] = `${before}${piece}`.split(`\r\n--${boundary}`);
    before = "";
    parts.at(-1)?.push(first);
    for (const other of others) parts.push([other]);
  }
  // A preamble without text stands before the first delimiter, and the two hyphens of the close delimiter after the last.
  return parts.slice(1, -1);
}

function nativePart([first, ...rest]: Pieces, where: string): NativePart {
  const [head = "", ...texts] = String(first).split("\r\n\r\n");
  const headers = headersIn(head);
  const disposition = headers["content-disposition"] ?? "";
  const fieldName = /; name="([^"]*)"/.exec(disposition)?.[1] ?? "";
  const pieces = [texts.join("\r\n\r\n"), ...rest].filter((piece) => piece !== "");
  if (pieces.every((piece) => typeof piece === "string"))
    return { fieldName, headers, string: pieces.join("") };
  const name = /; filename="([^"]*)"/.exec(disposition)?.[1];
  const type = headers["content-type"];
  const [file] = pieces;
  if (pieces.length === 1 && uriOf(file) !== undefined) {
    return { fieldName, headers, uri: uriOf(file) as string, name, type };
  }
  const bytes = pieces.map((piece) => {
    if (uriOf(piece) === undefined) return piece as string | Uint8Array | ArrayBuffer;
    throw refusal(
      where,
      `"${fieldName}" holds a uriFile in a part that is multipart itself, which native code does not write`,
      "Pass the file as bytes",
    );
  });
  return { fieldName, headers, uri: dataUri(bytes, type), name, type };
}

/** Android reads what stands behind the first comma. */
function dataUri(bytes: readonly (string | Uint8Array | ArrayBuffer)[], type = ""): string {
  const known = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type) ? type : "application/octet-stream";
  return `data:${known};base64,${base64Of(bytes)}`;
}

/** Names in small letters, as native code looks for them. */
function headersIn(head: string): Record<string, string> {
  const lines = head.split("\r\n").filter((line) => line !== "");
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
