import type { MediaTypeMetadata } from "@partwise/client";
import { fileSize, sampleBytes } from "./sample-bytes.js";
import type { Files } from "./web-files.js";

const form = "multipart/form-data";
const file = sampleBytes(fileSize);

/** Bodies that every run time can send. */
export const bodySamples: readonly BodySample[] = [
  {
    name: "JSON",
    mediaType: "application/json",
    metadata: {},
    value: () => ({ name: "Jürgen", tags: ["a", 1, null] }),
    lines: ['{"name":"Jürgen","tags":["a",1,null]}'],
  },
  {
    name: "text",
    mediaType: "text/plain",
    metadata: {},
    value: () => "Grüße,\r\n日本",
    lines: ["Grüße,", "日本"],
  },
  {
    name: "urlencoded",
    mediaType: "application/x-www-form-urlencoded",
    metadata: { encoding: { name: {}, tags: {} } },
    value: () => ({ name: "Jürgen & co", tags: ["a", "b"] }),
    lines: ["name=J%C3%BCrgen+%26+co&tags=a&tags=b"],
  },
  {
    name: "form: text",
    mediaType: form,
    metadata: { encoding: { name: {}, count: {}, on: {} } },
    value: () => ({ name: "Jürgen", count: 3, on: true }),
    lines: [
      "--BOUNDARY",
      'Content-Disposition: form-data; name="name"',
      "",
      "Jürgen",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="count"',
      "",
      "3",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="on"',
      "",
      "true",
      "--BOUNDARY--",
      "",
    ],
  },
  {
    name: "form: JSON part",
    mediaType: form,
    metadata: { encoding: { details: { defaultContentType: "application/json" } } },
    value: () => ({ details: { tags: ["sea"], at: { x: 1 } } }),
    lines: [
      "--BOUNDARY",
      'Content-Disposition: form-data; name="details"',
      "Content-Type: application/json",
      "",
      '{"tags":["sea"],"at":{"x":1}}',
      "--BOUNDARY--",
      "",
    ],
  },
  {
    name: "form: file",
    mediaType: form,
    metadata: { encoding: { name: {}, file: { binary: true } } },
    value: ({ png }) => ({ name: "a", file: png() }),
    lines: [
      "--BOUNDARY",
      'Content-Disposition: form-data; name="name"',
      "",
      "a",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="file"; filename="Ä 1.png"',
      "Content-Type: image/png",
      "",
      file,
      "--BOUNDARY--",
      "",
    ],
  },
  {
    name: "form: bytes",
    mediaType: form,
    metadata: { encoding: { file: { binary: true } } },
    // A view of a part of its buffer.
    value: () => ({ file: { content: sampleBytes(300).subarray(10, 20), filename: "a.bin" } }),
    lines: [
      "--BOUNDARY",
      'Content-Disposition: form-data; name="file"; filename="a.bin"',
      "Content-Type: application/octet-stream",
      "",
      sampleBytes(300).subarray(10, 20),
      "--BOUNDARY--",
      "",
    ],
  },
  {
    name: "form: array",
    mediaType: form,
    metadata: { encoding: { tags: {}, files: { binary: true } } },
    value: ({ gif, empty }) => ({ tags: ["a", "b"], files: [gif(), empty()] }),
    lines: [
      "--BOUNDARY",
      'Content-Disposition: form-data; name="tags"',
      "",
      "a",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="tags"',
      "",
      "b",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="files"; filename="1.gif"',
      "Content-Type: image/gif",
      "",
      "1",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="files"; filename="2.bin"',
      "Content-Type: application/octet-stream",
      "",
      "",
      "--BOUNDARY--",
      "",
    ],
  },
  {
    name: "form: part with a content type and headers",
    mediaType: form,
    metadata: { encoding: { note: { contentType: "text/markdown" } } },
    value: () => ({ note: "# Ä" }),
    init: { encoding: { note: { headers: { "X-Rank": "7" } } } },
    lines: [
      "--BOUNDARY",
      'Content-Disposition: form-data; name="note"',
      "Content-Type: text/markdown",
      "X-Rank: 7",
      "",
      "# Ä",
      "--BOUNDARY--",
      "",
    ],
  },
  {
    name: "form: nested multipart",
    mediaType: form,
    metadata: {
      encoding: {
        inner: { contentType: "multipart/mixed", itemEncoding: { binary: true }, prefixEncoding: [{}] },
      },
    },
    value: ({ gif }) => ({ inner: ["text", gif()] }),
    lines: [
      "--BOUNDARY",
      'Content-Disposition: form-data; name="inner"',
      "Content-Type: multipart/mixed; boundary=INNER",
      "",
      "--INNER",
      "",
      "text",
      "--INNER",
      "Content-Type: image/gif",
      "",
      "1",
      "--INNER--",
      "",
      "--BOUNDARY--",
      "",
    ],
  },
  {
    name: "form: objects laid out value by value",
    mediaType: form,
    metadata: { encoding: { owner: { object: "brackets" } } },
    value: () => ({ owner: { name: "Ä", pets: [{ name: "x" }] } }),
    lines: [
      "--BOUNDARY",
      'Content-Disposition: form-data; name="owner[name]"',
      "",
      "Ä",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="owner[pets][0][name]"',
      "",
      "x",
      "--BOUNDARY--",
      "",
    ],
  },
  {
    name: "file",
    mediaType: "image/png",
    metadata: { binary: true },
    value: ({ png }) => png(),
    lines: [file],
  },
  {
    name: "bytes",
    mediaType: "application/octet-stream",
    metadata: { binary: true },
    value: () => sampleBytes(300).subarray(10, 20),
    lines: [sampleBytes(300).subarray(10, 20)],
  },
];

/** A body as a caller gives it, and what has to arrive. */
export interface BodySample {
  readonly name: string;
  readonly mediaType: string;
  readonly metadata: MediaTypeMetadata;
  readonly value: (files: Files) => unknown;
  /** Further options of the call. */
  readonly init?: object;
  /** The lines that arrive, with BOUNDARY and INNER for the two boundaries; bytes stand for themselves. */
  readonly lines: readonly (string | Uint8Array)[];
}

async function* inPieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += 50_000) yield file.slice(at, at + 50_000);
}

/** Bodies that hold a stream, which some run times cannot send. */
export const streamSamples: readonly BodySample[] = [
  {
    name: "stream",
    mediaType: "application/octet-stream",
    metadata: { binary: true },
    value: () => ({ content: inPieces }),
    lines: [file],
  },
  {
    name: "form: stream",
    mediaType: form,
    metadata: { encoding: { name: {}, file: { binary: true } } },
    value: () => ({ name: "a", file: { content: () => new Blob([file]).stream(), filename: "a.bin" } }),
    lines: [
      "--BOUNDARY",
      'Content-Disposition: form-data; name="name"',
      "",
      "a",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="file"; filename="a.bin"',
      "Content-Type: application/octet-stream",
      "",
      file,
      "--BOUNDARY--",
      "",
    ],
  },
];

/** The path at which the server compares a sample. */
export function pathOf(name: string): `/${string}` {
  return `/bodies/${name.replaceAll(/[^a-zA-Z]+/g, "-")}`;
}
