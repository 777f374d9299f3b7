/** What a binary value may be, in the words of messages. */
export const binaryKinds =
  "a Blob, File, Uint8Array, ArrayBuffer, ReadableStream, AsyncIterable of Uint8Array, or { content } around one";
