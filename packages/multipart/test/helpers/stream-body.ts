import { encodeMultipart, toBodyInit } from "../../src/index.js";
import { body, boundary, filePart, textPart } from "./lines-of.js";

/** What `fetch` gets for a form with the source `f` in its middle, which has to be a stream. */
export function streamBody(f: unknown, after: unknown = "2"): ReadableStream<Uint8Array> {
  const init = toBodyInit(encodeMultipart({ a: "1", f, after }, { boundary }));
  if (!(init instanceof ReadableStream)) throw new Error("expected a stream");
  return init;
}

/** The text of a stream; its own error passes on, in place of which Chromium's `Response` gives one that says nothing. */
export async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
}

/** The lines of that form, where `f` gives the text. */
export function expectedBody(text: string): string[] {
  return body(
    textPart("a", "1"),
    filePart("f", "f", "application/octet-stream", text),
    textPart("after", "2"),
  );
}

/** Text as bytes. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A source that gives its bytes once, a piece a text. */
export async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytes(text);
}
