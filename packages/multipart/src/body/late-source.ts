import type { BinaryOpener, BinarySource } from "../value/binary.js";
import { assertReadable } from "./assert-readable.js";
import type { MultipartBody } from "./multipart-body.js";
import { failureOf } from "./source-failure.js";
import { openSource, readSource, releaseSource } from "./source-reader.js";

interface Late {
  readonly opener: BinaryOpener;
  readonly property: string | undefined;
  readonly assertFit: (source: BinarySource) => void;
}

const lates = new WeakMap<object, Late>();

/**
 * A source of unknown size that calls `opener` each time that the source is read. Errors name the `property`; `assertFit`
 * may refuse the opened source.
 */
export function lateSource(
  opener: BinaryOpener,
  property?: string,
  assertFit: Late["assertFit"] = () => {},
): AsyncIterable<Uint8Array> {
  const late = { opener, property, assertFit };
  const source = { [Symbol.asyncIterator]: () => chunksOf(late) };
  lates.set(source, late);
  return source;
}

/**
 * The content with its late sources opened, so that sizes are known; content without late sources is returned as given.
 * @throws {MultipartError} `SOURCE_FAILED` when an opener throws, `INVALID_SOURCE` when an opener returns no source
 */
export function openContent(content: MultipartBody["content"]): MultipartBody["content"] {
  if (typeof content === "string" || !content.some(isLate)) return content;
  const opened: (string | BinarySource)[] = [];
  try {
    for (const piece of content) opened.push(isLate(piece) ? open(lates.get(piece) as Late) : piece);
  } catch (error) {
    for (const source of opened) if (!content.includes(source)) releaseSource(source, error).catch(() => {});
    throw error;
  }
  return opened;
}

/**
 * The source of a body without parts. A late source is opened, and a promise of its opener awaited, so that the size is
 * known; every other source is returned as given.
 * @throws {MultipartError} `SOURCE_FAILED` when the opener throws, `INVALID_SOURCE` when the opener returns no source
 */
export async function openBodySource(source: string | BinarySource): Promise<string | BinarySource> {
  if (!isLate(source)) return source;
  const { opener, property } = lates.get(source) as Late;
  try {
    const opened = await opener();
    assertReadable(opened, property);
    return opened;
  } catch (error) {
    throw failureOf(property, error);
  }
}

/** Whether a piece was made by `lateSource`. */
export function isLate(piece: string | BinarySource): piece is BinarySource {
  return typeof piece !== "string" && lates.has(piece);
}

function open({ opener, property, assertFit }: Late): BinarySource {
  try {
    const source = openSource(opener, property);
    assertFit(source);
    return source;
  } catch (error) {
    throw failureOf(property, error);
  }
}

async function* chunksOf(late: Late): AsyncGenerator<Uint8Array, void> {
  const reader = readSource(open(late));
  try {
    for (let bytes = await reader.read(); bytes; bytes = await reader.read()) yield bytes;
  } finally {
    await reader.cancel();
  }
}
