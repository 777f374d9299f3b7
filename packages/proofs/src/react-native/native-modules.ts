import { readFile } from "node:fs/promises";
import { type ClientRequest, type IncomingMessage, request as startRequest } from "node:http";
import { request as startTls } from "node:https";
import { fileURLToPath } from "node:url";
import { expoFetchModule } from "./expo-fetch-module.js";
import { type NativeData, nativeBytes } from "./native-bytes.js";

/** The native modules behind React Native's JavaScript, as far as requests need them, over node:http. */
export function nativeModules({ os, emit }: NativeSide): Readonly<Record<string, object>> {
  const blobs = new Map<string, Buffer>();
  const running = new Map<number, ClientRequest>();
  let last = 0;
  const bytesOf = ({ blobId, offset, size }: BlobData) =>
    (blobs.get(blobId) ?? Buffer.alloc(0)).subarray(offset, offset + size);

  async function send(id: number, asked: NativeRequest): Promise<void> {
    try {
      const { url, headers, responseType } = asked;
      const sent = await nativeBytes(asked.data ?? {}, headers, os, { read: fileOf, blob: bytesOf });
      const answer = await exchange(url, asked.method, sent.headers, sent.body, (request) => {
        running.set(id, request);
      });
      const given = Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
      );
      emit("didReceiveNetworkResponse", [id, answer.statusCode, given, answer.url]);
      const pieces: Buffer[] = [];
      for await (const piece of answer) pieces.push(piece as Buffer);
      if (!running.has(id)) return;
      const bytes = Buffer.concat(pieces);
      if (responseType === "blob") {
        const blobId = `answer-${id}`;
        blobs.set(blobId, bytes);
        const type = given["content-type"] ?? "";
        emit("didReceiveNetworkData", [id, { blobId, offset: 0, size: bytes.length, type }]);
      } else {
        emit("didReceiveNetworkData", [id, bytes.toString(responseType === "base64" ? "base64" : "utf8")]);
      }
      emit("didCompleteNetworkResponse", [id, null, false]);
    } catch (error) {
      if (running.has(id)) emit("didCompleteNetworkResponse", [id, String(error), false]);
    }
  }

  const start = (asked: NativeRequest, id: number) => void setImmediate(() => send(id, asked));
  const abortRequest = (id: number) => {
    running.get(id)?.destroy();
    running.delete(id);
  };
  return {
    Networking: {
      // iOS gives the number of a request back, Android is given one.
      sendRequest:
        os === "ios"
          ? (asked: NativeRequest, tell: (id: number) => void) => {
              tell(++last);
              start(asked, last);
            }
          : (
              method: string,
              url: string,
              id: number,
              headers: [string, string][],
              data: NativeData,
              type: string,
            ) => start({ method, url, headers: Object.fromEntries(headers), data, responseType: type }, id),
      abortRequest,
      addListener: () => {},
      removeListeners: () => {},
    },
    ExpoFetchModule: expoFetchModule((bytes) => {
      const id = `bytes-${++last}`;
      blobs.set(id, Buffer.from(bytes));
      return id;
    }),
    BlobModule: {
      getConstants: () => ({ BLOB_URI_SCHEME: "blob", BLOB_URI_HOST: null }),
      addNetworkingHandler: () => {},
      createFromParts: (parts: readonly { type: string; data: never }[], id: string) => {
        const all = parts.map(({ type, data }) => (type === "string" ? Buffer.from(data) : bytesOf(data)));
        blobs.set(id, Buffer.concat(all));
      },
      release: (id: string) => blobs.delete(id),
    },
    FileReaderModule: {
      readAsText: async (data: BlobData) => bytesOf(data).toString(),
      readAsDataURL: async (data: BlobData) =>
        `data:${data.type || "application/octet-stream"};base64,${bytesOf(data).toString("base64")}`,
    },
  };
}

/** The platform, and where its events go. */
export interface NativeSide {
  readonly os: "ios" | "android";
  readonly emit: (event: string, args: readonly unknown[]) => void;
}

interface NativeRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data?: NativeData;
  readonly responseType: string;
}

/** A range of a Blob that the native side keeps. */
export interface BlobData {
  readonly blobId: string;
  readonly offset: number;
  readonly size: number;
  readonly type?: string;
}

/** Native code opens files, and the `data:` URIs that it is given. */
async function fileOf(uri: string): Promise<{ readonly bytes: Buffer; readonly type: string | undefined }> {
  const data = /^data:([^;,]*);base64,(.*)$/s.exec(uri);
  if (data) return { bytes: Buffer.from(data[2] ?? "", "base64"), type: data[1] };
  const type = uri.endsWith(".png") ? "image/png" : uri.endsWith(".txt") ? "text/plain" : undefined;
  return { bytes: await readFile(fileURLToPath(uri)), type };
}

type Answer = IncomingMessage & { readonly url: string };

/** Redirects are followed, as NSURLSession and OkHttp follow them. */
export async function exchange(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer | undefined,
  began: (request: ClientRequest) => void,
  redirect: "follow" | "manual" | "error" = "follow",
): Promise<Answer> {
  const start = url.startsWith("https:") ? startTls : startRequest;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = start(url, { method, headers }, resolve);
    request.on("error", reject);
    began(request);
    request.end(body);
  });
  const { statusCode = 0, headers: received } = answer;
  const isRedirect = statusCode > 300 && statusCode < 309 && received.location;
  if (!isRedirect || redirect === "manual") return Object.assign(answer, { url });
  answer.resume();
  if (redirect === "error") throw new Error("unexpected redirect");
  const next = new URL(received.location ?? "", url).href;
  const keeps = statusCode > 303;
  return exchange(next, keeps ? method : "GET", keeps ? headers : {}, keeps ? body : undefined, began);
}
