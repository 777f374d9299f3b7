import { partFilename } from "@partwise/multipart";

/**
 * A file of the device, by the URI that a picker gives: `file:`, `content:`, `ph:`. The native code reads the file while
 * it sends the request, and nothing of the file is in JavaScript's memory. The result is accepted wherever a File is, but only
 * `reactNativeTransport` can send it, over React Native's own fetch.
 * @throws TypeError when `uri` is no URI
 * @example
 * ```ts
 * await client.POST("/photos", { body: { title: "Lighthouse", photo: uriFile(asset.uri, { contentType: "image/jpeg" }) } });
 * ```
 */
export function uriFile(uri: string, { filename, contentType = "" }: UriFileOptions = {}): File {
  if (typeof uri !== "string" || !/^[a-z][a-z\d+.-]*:/i.test(uri)) {
    throw new TypeError(
      "uriFile: there is no scheme. Pass the URI that the picker gave, which begins with file: or content:.",
    );
  }
  const name = filename ?? lastSegment(uri);
  const unread = () => Promise.reject(new TypeError(onlyNative));
  const file = {
    name,
    type: contentType,
    lastModified: 0,
    webkitRelativePath: "",
    [Symbol.toStringTag]: "File",
    // Native code alone knows how long the file is.
    size: undefined,
    stream: () => {
      throw new TypeError(onlyNative);
    },
    slice: () => {
      throw new TypeError(onlyNative);
    },
    arrayBuffer: unread,
    bytes: unread,
    text: unread,
    ...(filename !== undefined && { [partFilename]: filename }),
  };
  uris.set(file, uri);
  return file as unknown as File;
}

/** The filename and type in the headers of the file's part. */
export interface UriFileOptions {
  /** The filename of the part. Default: the last segment of the URI. */
  readonly filename?: string | undefined;
  /** The media type. Default: `application/octet-stream`. iOS sends the type that the ending of the file's own name tells. */
  readonly contentType?: string | undefined;
}

/** The URI of a value that `uriFile` made; undefined for all else. */
export function uriOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null ? uris.get(value) : undefined;
}

const uris = new WeakMap<object, string>();

const onlyNative =
  "uriFile: native code alone reads the file. Send it over reactNativeTransport(), without a `fetch` of your own.";

function lastSegment(uri: string): string {
  const [path = ""] = uri.split(/[?#]/);
  const last = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last) || "file";
  } catch {
    return last;
  }
}
