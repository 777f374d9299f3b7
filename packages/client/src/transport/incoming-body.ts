import type { Readable } from "node:stream";
import type { BodySource } from "./body-reader.js";

/** The most that is read before anybody asks for it, in bytes. */
const eager = 65_536;

/**
 * The body of an answer as a source. One that is known to be small is read at once, so that its connection is
 * free again even if nobody reads it; the rest waits in the socket. `toError` makes of an error what is thrown.
 */
export function incomingBody(
  body: Readable,
  length: number | undefined,
  toError: (error: unknown) => unknown,
): BodySource {
  body.on("error", ignored);
  if (length !== undefined && length <= eager) {
    const all = collect(body, toError);
    all.catch(ignored);
    return { bytes: () => all, stream: () => promisedStream(all) };
  }
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

function collect(body: Readable, toError: (error: unknown) => unknown): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (body.destroyed && !body.readableEnded) return reject(toError(body.errored));
    const chunks: Buffer[] = [];
    body.on("data", (chunk: Buffer) => chunks.push(chunk));
    body.on("end", () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    // Comes after an error, and after an end, when it changes nothing.
    body.on("close", () => body.readableEnded || reject(toError(body.errored)));
  });
}

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

function webStream(body: Readable, toError: (error: unknown) => unknown): ReadableStream<Uint8Array> {
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
