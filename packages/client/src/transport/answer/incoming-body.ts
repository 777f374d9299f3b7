import type { Readable } from "node:stream";
import type { BodySource } from "../../fetch-objects/own-response.js";
import { collect, type ToError } from "../shared/collect.js";
import type { Incoming } from "../shared/send.js";
import { decodeAnswer } from "./decode-answer.js";

/** The longest body, in bytes, that is read before a caller asks for the body. */
const eager = 65_536;

/**
 * The body of an answer as a source, with the Content-Encoding undone. A body without a Content-Encoding and with a small
 * Content-Length is read at once, so that its connection is free again even if the body is never used. Any other body waits
 * in the socket.
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

/** Closes the connection of an answer whose source or stream was garbage-collected before the body was read. */
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

/** A byte stream, as `body` of a fetched Response is. Nothing is read before the stream is. */
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
            // A byte stream detaches the buffer of a chunk; Node keeps other bytes in the same buffer. Hence the copy.
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
