import type { BodySample } from "./body-sample.js";
import { fileSize, sampleBytes } from "./sample-bytes.js";

const file = sampleBytes(fileSize);

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
    mediaType: "multipart/form-data",
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

async function* inPieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += 50_000) yield file.slice(at, at + 50_000);
}
