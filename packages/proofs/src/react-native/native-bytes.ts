import type { BlobData } from "./native-modules.js";

/**
 * The bytes of a body, and the headers with its type, by the rules of the native code of a platform.
 * @see https://github.com/facebook/react-native, RCTNetworking.mm and NetworkingModule.kt
 */
export async function nativeBytes(
  data: NativeData,
  given: Readonly<Record<string, string>>,
  os: "ios" | "android",
  open: Opener,
): Promise<{ readonly body: Buffer | undefined; readonly headers: Readonly<Record<string, string>> }> {
  const headers = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (data.formData) {
    const boundary = `native-${Math.random().toString(36).slice(2)}`;
    const parts = await Promise.all(data.formData.map((part) => partBytes(part, boundary, os, open)));
    const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
    // Android makes the type of the header that it is given, or of none.
    const type = os === "ios" ? "multipart/form-data" : (headers["content-type"] ?? "multipart/form-data");
    return { body, headers: { ...headers, "content-type": `${type}; boundary=${boundary}` } };
  }
  if (data.string !== undefined) {
    if (os === "android" && headers["content-type"] === undefined) throw new Error("no content-type header");
    return { body: Buffer.from(data.string), headers };
  }
  if (data.base64 !== undefined) return { body: Buffer.from(data.base64, "base64"), headers };
  if (data.blob) return { body: open.blob(data.blob), headers };
  if (data.uri === undefined) return { body: undefined, headers };
  const { bytes, type } = await open.read(data.uri);
  return { body: bytes, headers: { ...(type && { "content-type": type }), ...headers } };
}

/** What JavaScript hands to native code as a body. */
export interface NativeData {
  readonly string?: string;
  readonly base64?: string;
  readonly uri?: string;
  readonly blob?: BlobData;
  readonly formData?: readonly NativePart[];
}

interface NativePart {
  readonly string?: string;
  readonly uri?: string;
  /** On Android a list of names and values. */
  readonly headers: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
}

/** How native code comes to bytes. */
interface Opener {
  readonly read: (uri: string) => Promise<{ readonly bytes: Buffer; readonly type: string | undefined }>;
  readonly blob: (data: BlobData) => Buffer;
}

async function partBytes(part: NativePart, boundary: string, os: "ios" | "android", open: Opener) {
  const given: Record<string, string> = Object.fromEntries(
    Array.isArray(part.headers) ? part.headers : Object.entries(part.headers),
  );
  const file = part.string === undefined ? await open.read(part.uri ?? "") : undefined;
  const bytes = file?.bytes ?? Buffer.from(part.string ?? "");
  const { "content-type": type, ...others } = given;
  const lines = Object.entries(others);
  if (os === "ios") {
    // The type that the file system tells wins.
    const told = file?.type ?? type;
    if (told !== undefined) lines.push(["content-type", told]);
  } else {
    if (file && type === undefined) throw new Error("Binary FormData part needs a content-type header.");
    // OkHttp adds a charset to the type of a text, and a length to every part.
    const isText = file === undefined && type !== undefined && !/charset=/i.test(type);
    if (type !== undefined) lines.push(["Content-Type", isText ? `${type}; charset=utf-8` : type]);
    lines.push(["Content-Length", String(bytes.length)]);
  }
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n`), bytes, Buffer.from("\r\n")]);
}
