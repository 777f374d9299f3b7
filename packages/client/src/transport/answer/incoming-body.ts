import type { Readable } from "node:stream";
import type { BodySource } from "../../fetch-objects/own-response.js";
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
    return { bytes: () => all, stream: () => byteStream(inOneChunk(all), ignored, ignored) };
  }
  const body = decodeAnswer(incoming.open(), encoding);
  body.on("error", ignored);
  const keep = () => void unread.unregister(body);
  const source: BodySource = {
    bytes: () => {
      keep();
      return collect(body, toError);
    },
    stream: () => {
      keep();
      const stream = byteStream(chunksOf(body, toError), keep, () => body.destroy());
      unread.register(stream, body, body);
      return stream;
    },
  };
  unread.register(source, body, body);
  return source;
}

/** Closes the connection of an answer that was dropped and will never be read: its source, or its stream. */
const unread = new FinalizationRegistry<Readable>((body) => body.destroy());

function ignored(): void {}

async function* inOneChunk(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}

async function* chunksOf(body: Readable, toError: ToError): AsyncGenerator<Uint8Array> {
  try {
    yield* body as AsyncIterable<Buffer>;
  } catch (error) {
    throw toError(error);
  }
}

/** A byte stream, as the body of a fetched Response is. Nothing is read before somebody reads the stream. */
function byteStream(
  chunks: AsyncGenerator<Uint8Array>,
  onRead: () => void,
  cancel: () => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      type: "bytes",
      async pull(controller) {
        onRead();
        for (;;) {
          const { done, value } = await chunks.next();
          if (done) {
            controller.close();
            controller.byobRequest?.respond(0);
            return;
          }
          if (value.byteLength > 0) {
            // A byte stream takes the buffer away from its owner, who may have more in it: hence the copy.
            controller.enqueue(new Uint8Array(value));
            return;
          }
        }
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
}
