import type { ReadPart } from "../read-back/read-part.js";
import { baseName, type ExpectedPart } from "./expected-part.js";

/** How one parser sees a part that is right, and whether it can read it at all. */
export interface View {
  readonly canRead: (part: ExpectedPart) => boolean;
  readonly expected: (part: ExpectedPart) => ReadPart;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** busboy refuses control characters, drops nameless parts, and takes a backslash for an escape. */
export const busboyView: View = {
  canRead: ({ name = "", filename = "", parts }) =>
    parts === undefined &&
    name !== "" &&
    !control.test(name + filename) &&
    !endsInBackslash(name) &&
    !endsInBackslash(filename),
  expected: ({ name = "", filename, contentType = "text/plain", bytes }) => {
    const type = essence(contentType);
    const isFile = filename !== undefined || type === "application/octet-stream";
    const read = { name: unslashed(escaped(name)), contentType: type, bytes };
    return isFile
      ? { ...read, filename: filename === undefined ? undefined : unslashed(escaped(filename)) }
      : read;
  },
};

/** undici reads names as browsers write them, and tells the type of files only. */
export const undiciView: View = {
  canRead: ({ name, parts }) => name !== undefined && parts === undefined,
  expected: ({ name = "", filename, contentType = "text/plain", bytes }) => {
    if (filename === undefined) return { name: decoded(name), bytes };
    return {
      name: decoded(name),
      filename: decoded(filename),
      contentType: contentType.toLowerCase(),
      bytes,
    };
  },
};

/** Python takes a backslash for an escape, and tells every header. */
export const pythonView: View = {
  canRead: ({ name = "", filename = "", parts = [] }) =>
    !endsInBackslash(name) && !endsInBackslash(filename) && parts.every(pythonView.canRead),
  expected: ({ name, filename, contentType, headers = {}, bytes, parts }) => ({
    name: name === undefined ? undefined : unslashed(escaped(name)),
    filename: filename === undefined ? undefined : unslashed(escaped(filename)),
    contentType,
    headers: Object.fromEntries(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value])),
    bytes,
    ...(parts && { parts: parts.map(pythonView.expected) }),
  }),
};

/** Our own reader takes names as undici does, and filenames without their folders. */
export const oursView: View = {
  canRead: ({ name = "", filename = "", parts }) =>
    parts === undefined && !`${name}${filename}`.includes("\0"),
  expected: ({ name, filename, contentType = "text/plain", bytes }) => ({
    name: name === undefined ? undefined : unescaped(escaped(name)),
    filename: filename === undefined ? undefined : baseName(unescaped(escaped(filename))),
    contentType,
    bytes,
  }),
};

/** What stands between the quotes. */
function escaped(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}

/** Escaping loses what looked escaped from the start; decoding drops a byte order mark. */
function decoded(text: string): string {
  return unescaped(escaped(text).replace(/^\ufeff/, ""));
}

function unescaped(quoted: string): string {
  return quoted.replace(/%0A/gi, "\n").replace(/%0D/gi, "\r").replaceAll("%22", '"');
}

function unslashed(text: string): string {
  return text.replaceAll("\\\\", "\\");
}

function endsInBackslash(text: string): boolean {
  return text.endsWith("\\");
}

function essence(contentType: string): string {
  return contentType.replace(/;.*/s, "").trim().toLowerCase();
}
