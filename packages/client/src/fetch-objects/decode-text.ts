/** The text of UTF-8 bytes, without a byte order mark. @see https://encoding.spec.whatwg.org/#utf-8-decode */
export function decodeText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/**
 * The value of JSON bytes.
 * @throws SyntaxError without the bytes, which V8's own error would quote
 */
export function decodeJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(decodeText(bytes));
  } catch {
    throw new SyntaxError(`The body (${bytes.byteLength} bytes) is not JSON. Read it with text() instead.`);
  }
}

/** A copy of the bytes in an ArrayBuffer of exactly their size. */
export function ownBuffer(bytes: Buffer): ArrayBuffer {
  const copy = new Uint8Array(bytes.byteLength);
  copy.set(bytes);
  return copy.buffer;
}

/** A Buffer over the same memory. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
