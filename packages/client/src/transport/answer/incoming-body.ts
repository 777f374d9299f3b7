import type { Readable } from "node:stream";
import type { BodySource } from "../fetch-objects/body-reader.js";
import { collect, type ToError } from "../seam/collect.js";
import type { Incoming } from "../seam/send.js";
import { decodeAnswer } from "./decode-answer.js";

/** The most that is read before anybody asks for it, in bytes. */
const eager = 65_536;

/**
 * The body of an answer as a source, as it was before its Content-Encoding. One that came as it is, and that is known to
 * be small, is read at once, so that its connection is free again even if nobody reads it; any other waits in the socket.
 */
export function incomingBody(
  incoming: Incoming,
  encoding: string | null,
  length: number | undefined,
  toError: ToError,
): BodySource {
  if (encoding === null && length !== undefined && length <= eager) {
    const all = incoming.bytes(toError);
    all.catch(ignored);
    return { bytes: () => all, stream: () => promisedStream(all) };
  }
  const body = decodeAnswer(incoming.open(), encoding);
  body.on("error", ignored);
  const source: BodySource = {
    bytes: () => {
      unread.unregister(body);
      return collect(body, toError);
    },
    stream: () => {
      unread.unregister(body);
      return webStream(body, toError);
    },
  };
  unread.register(source, body, body);
  return source;
}

/** Closes the connection of an answer that was dropped and will never be read. */
const unread = new FinalizationRegistry<Readable>((body) => body.destroy());

function ignored(): void {}

function promisedStream(all: Promise<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const bytes = await all;
        if (bytes.byteLength > 0) controller.enqueue(bytes);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

function webStream(body: Readable, toError: ToError): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await chunks.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          throw toError(error);
        }
      },
      cancel() {
        body.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
