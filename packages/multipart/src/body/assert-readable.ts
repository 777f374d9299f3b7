import { refusal } from "../contract/multipart-error.js";
import { type BinarySource, isArrayBuffer, isBinarySource, isBytes, isUint8Array } from "../value/binary.js";
import { binaryKinds } from "../value/binary-kinds.js";
import { kindOfValue } from "../value/kind-of-value.js";
import { failureOf } from "./source-failure.js";
import { wasRead } from "./was-read.js";

/**
 * Refuses a value that is no readable source of bytes.
 * @throws {MultipartError} `INVALID_SOURCE` for another kind of value, a source that was read before, and detached or shared
 * memory
 * @throws {MultipartError} `SOURCE_FAILED` for a Node stream that has failed already
 */
export function assertReadable(source: unknown, property?: string): asserts source is BinarySource {
  if (!isBinarySource(source)) {
    const found = `got ${kindOfValue(source)} as content, need ${binaryKinds}`;
    throw refusal("INVALID_SOURCE", property, found);
  }
  const cause = "errored" in source ? source.errored : null;
  if (cause !== null && cause !== undefined) throw failureOf(property, cause);
  const problem = problemOf(source);
  if (problem !== undefined) throw refusal("INVALID_SOURCE", property, `got ${problem}`);
}

function problemOf(source: BinarySource): string | undefined {
  if (wasRead(source)) {
    return `${kindOfValue(source)} that was read before, need a fresh one; { content: () => source } opens one each time`;
  }
  if (!isBytes(source)) return undefined;
  const buffer = isUint8Array(source) ? source.buffer : source;
  if (!isArrayBuffer(buffer)) return "a Uint8Array over shared memory, need a copy; slice() makes one";
  return isDetached(buffer)
    ? "bytes whose ArrayBuffer is detached, need bytes that were not transferred"
    : undefined;
}

function isDetached(buffer: ArrayBuffer): boolean {
  if (buffer.byteLength > 0) return false;
  try {
    new Uint8Array(buffer);
    return false;
  } catch {
    return true;
  }
}
