import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createClient } from "../../../src/index.js";
import { reactNativeTransport, uriFile } from "../../../src/react-native.js";

// The suite of `proofs` runs the JavaScript of React Native. Here stand its refusals, and what it hands to native code.
interface Handed {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly uri?: string; readonly getParts?: () => unknown };
}

const handed: Handed[] = [];

class NativeFormData {
  readonly appended: unknown[] = [];
  append(...given: unknown[]): void {
    this.appended.push(given);
  }
  getParts(): unknown {
    return [];
  }
}

class NativeXhr {
  readonly HEADERS_RECEIVED = 2;
  readyState = 0;
  status = 200;
  statusText = "";
  responseURL = "";
  response: unknown = new Blob(["{}"]);
  responseType = "";
  withCredentials = false;
  upload: { onprogress?: (event: object) => void } = {};
  onload = () => {};
  readonly headers: Record<string, string> = {};
  open(_method: string, url: string): void {
    this.responseURL = url;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  getAllResponseHeaders(): string {
    return "content-type: application/json\r\n";
  }
  send(body: Handed["body"]): void {
    handed.push({ url: this.responseURL, headers: this.headers, body });
    this.upload.onprogress?.({ loaded: 5, total: 9 });
    this.onload();
  }
}

beforeEach(() => {
  handed.length = 0;
  vi.stubGlobal("XMLHttpRequest", NativeXhr);
  vi.stubGlobal("FormData", NativeFormData);
});
afterEach(() => vi.unstubAllGlobals());

const content = {
  "multipart/form-data": { encoding: { note: { contentType: "text/markdown" }, file: { binary: true } } },
  "multipart/mixed": {},
  "image/png": { binary: true },
} as const;
const operations = {
  "/files": { post: { requestBody: { content }, responses: { 200: ["application/json"] } } },
} as const;
const sent = vi.fn(async (_url: unknown, _init?: object) => Response.json({}));
const clientOver = (options: object = {}) =>
  createClient<{ "/files": { post: { requestBody?: { content: object }; responses: object } } }>({
    baseUrl: "https://files.example.com",
    operations,
    ...reactNativeTransport({ fetch: sent as unknown as typeof fetch, ...options }),
  } as never) as unknown as {
    POST: (path: string, init: object) => Promise<{ readonly response: Response }>;
  };
const photo = () => uriFile("file:///photos/a%20b.png", { contentType: "image/png" });

it("hands each part to native code with its headers, and bytes as a data: URI", async () => {
  const progress = vi.fn();
  const { response } = await clientOver().POST("/files", {
    body: { note: "# Ä", file: photo(), bytes: { content: Uint8Array.of(1, 2), filename: "b.bin" } },
    encoding: { note: { headers: { "X-Rank": "7" } } },
    mediaType: "multipart/form-data",
    onProgress: progress,
  });
  expect(response.status).toBe(200);
  expect(handed[0]?.headers).not.toHaveProperty("content-type");
  expect(handed[0]?.body.getParts?.()).toEqual([
    {
      fieldName: "note",
      headers: {
        "content-disposition": 'form-data; name="note"',
        "content-type": "text/markdown",
        "x-rank": "7",
      },
      string: "# Ä",
    },
    {
      fieldName: "file",
      headers: {
        "content-disposition": 'form-data; name="file"; filename="a b.png"',
        "content-type": "image/png",
      },
      uri: "file:///photos/a%20b.png",
      name: "a b.png",
      type: "image/png",
    },
    {
      fieldName: "bytes",
      headers: {
        "content-disposition": 'form-data; name="bytes"; filename="b.bin"',
        "content-type": "application/octet-stream",
      },
      uri: "data:application/octet-stream;base64,AQI=",
      name: "b.bin",
      type: "application/octet-stream",
    },
  ]);
  expect(progress).toHaveBeenCalledWith({ sent: 5, total: 9 });
});

it("hands a file that is the body over by its URI", async () => {
  await clientOver().POST("/files", { body: photo(), mediaType: "image/png" });
  expect(handed[0]?.body).toEqual({ uri: "file:///photos/a%20b.png" });
  expect(handed[0]?.headers["content-type"]).toBe("image/png");
});

it("sends what holds no file over fetch, as bytes", async () => {
  await clientOver().POST("/files", {
    body: { file: Uint8Array.of(1) },
    mediaType: "multipart/form-data",
  });
  const [url, init] = sent.mock.calls.at(-1) ?? [];
  expect(url).toBe("https://files.example.com/files");
  expect((init as { body: unknown }).body).toBeInstanceOf(Uint8Array);
  expect(handed).toEqual([]);
});

it.each<[string, object, RegExp]>([
  ["a Blob", { body: { file: new Blob(["a"]) } }, /the body holds a Blob or File, .* Pass uriFile/],
  ["a stream", { body: { file: { content: () => new Blob(["a"]).stream() } } }, /the body holds a stream/],
  [
    "progress of bytes",
    { body: { file: Uint8Array.of(1) }, onProgress: () => {} },
    /does not have onProgress/,
  ],
  [
    "a redirect that is not followed",
    { body: { file: photo() }, redirect: "manual" },
    /does not have redirect/,
  ],
  [
    "another multipart",
    { body: [photo()], mediaType: "multipart/mixed" },
    /sends a uriFile in multipart\/form-data alone, not in multipart\/mixed/,
  ],
])("refuses %s before anything is sent", async (_, init, message) => {
  sent.mockClear();
  const call = clientOver().POST("/files", { mediaType: "multipart/form-data", ...init });
  await expect(call).rejects.toThrow(message);
  expect([handed, sent.mock.calls]).toEqual([[], []]);
});

it("refuses a uriFile outside of React Native, over any transport", async () => {
  vi.unstubAllGlobals();
  const init = { body: { file: photo() }, mediaType: "multipart/form-data" };
  await expect(clientOver().POST("/files", init)).rejects.toThrow(
    "this FormData is not that of React Native",
  );
  const fetch = async (request: Request) => new Response(await request.text());
  const options = { baseUrl: "https://files.example.com", operations, fetch } as never;
  const overFetch = createClient(options) as unknown as ReturnType<typeof clientOver>;
  await expect(overFetch.POST("/files", init)).rejects.toMatchObject({
    code: "SOURCE_FAILED",
    cause: { message: expect.stringMatching(/^uriFile: native code alone reads the file/) },
  });
  expect(() => uriFile("/photos/a.png")).toThrow("uriFile: there is no scheme");
});

it("says of events that fetch gives no stream of them", async () => {
  const answer = new Response("data: 1\n\n", { headers: { "content-type": "text/event-stream" } });
  sent.mockResolvedValueOnce(Object.defineProperty(answer, "body", { value: undefined }));
  const init = { body: { file: Uint8Array.of(1) }, mediaType: "multipart/form-data" };
  await expect(clientOver().POST("/files", init)).rejects.toThrow('Pass the fetch of "expo/fetch"');
});
