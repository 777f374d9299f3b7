/** What is accepted where a binary value is needed, in words. */
export const binaryKinds =
  "a Blob, File, Uint8Array, ArrayBuffer, ReadableStream, AsyncIterable of Uint8Array, or { content } around one";
