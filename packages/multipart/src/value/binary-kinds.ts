/** The kinds of binary values, as messages name them. */
export const binaryKinds =
  "a Blob, File, Uint8Array, ArrayBuffer, ReadableStream, AsyncIterable of Uint8Array, or { content } around one";
