import type { BinarySource } from "@partwise/multipart";
import fc from "fast-check";
import { anyName } from "./any-text.js";
import { utf8 } from "./expected-part.js";

const content = fc
  .oneof(
    { weight: 4, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("\r", "\n", "\r\n", "\r\n--", "-", "").map((text) => utf8(text)),
    },
    { weight: 1, arbitrary: fc.nat({ max: 200_000 }).map((length) => new Uint8Array(length).fill(13)) },
  )
  .map((bytes) => new Uint8Array(bytes));

const types = fc.constantFrom("", "image/png", "text/plain", "application/json", "application/x-own; v=1");

/** Sources of every kind. */
export const anySource: fc.Arbitrary<Source> = fc
  .tuple(content, anyName, types, fc.constantFrom("blob", "file", "bytes", "buffer", "stream", "iterable"))
  .map(([data, name, type, kind]): Source => {
    const bytes = Buffer.from(data);
    switch (kind) {
      case "blob":
        return { kind, bytes, type, open: () => new Blob([data], { type }) };
      case "file":
        return { kind, bytes, type, name, open: () => new File([data], name, { type }) };
      case "bytes":
        return { kind, bytes, open: () => data };
      case "buffer":
        return { kind, bytes, open: () => data.buffer };
      case "stream":
        return { kind, bytes, open: () => new Blob([data]).stream() };
      default:
        return { kind, bytes, open: () => halves(data) };
    }
  });

/** Bytes, the source that gives them, and what a Blob or File knows of itself. */
export interface Source {
  readonly kind: string;
  readonly open: () => BinarySource;
  readonly bytes: Buffer;
  readonly name?: string;
  readonly type?: string;
}

async function* halves(data: Uint8Array): AsyncGenerator<Uint8Array> {
  const half = data.length >> 1;
  yield data.subarray(0, half);
  yield data.subarray(half);
}
