import { pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, type Zlib } from "node:zlib";

/**
 * Undoes the Content-Encoding of an answer's body. A body with an unknown coding is returned unchanged.
 * @throws Error `ERR_CONTENT_CODINGS` for more than five codings, before anything is decoded
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 */
export function decodeAnswer(body: Readable, contentEncoding: string | null): Readable {
  if (contentEncoding === null) return body;
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "");
  if (codings.length > mostCodings) {
    const error = new Error(`The answer names ${codings.length} content codings, of at most ${mostCodings}.`);
    throw Object.assign(error, { code: "ERR_CONTENT_CODINGS" });
  }
  const decoders = codings.reverse().map((coding) => decodersByCoding.get(coding));
  return decoders.includes(undefined)
    ? body
    : decoders.reduce((from, decode) => decode?.(from) ?? from, body);
}

/** The limit of undici and curl. Each decoder takes memory and time, and a short header can name thousands. */
const mostCodings = 5;

type Decoder = Transform & Zlib;
type Decode = (from: Readable) => Readable;

const through =
  (create: () => Decoder): Decode =>
  (from) =>
    // `pipeline` passes an error of the source to the decoder, whose reader receives the error.
    pipeline(from, orEmpty(create()), () => {});

/** Ends an empty body without an error: servers send empty bodies with a Content-Encoding. */
function orEmpty(decoder: Decoder): Decoder {
  const flush = decoder._flush.bind(decoder);
  decoder._flush = (done) => (decoder.bytesWritten === 0 ? done() : flush(done));
  return decoder;
}

const decodersByCoding: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ["identity", (from) => from],
  ["gzip", through(createGunzip)],
  ["x-gzip", through(createGunzip)],
  ["br", through(createBrotliDecompress)],
  ["deflate", inflated],
]);

function inflated(from: Readable): Readable {
  const decoded = Readable.from(inflate(from), { objectMode: false });
  // `close` does not reach a generator that waits for its source, so the source is destroyed here.
  return decoded.once("close", () => from.destroy());
}

/** Decodes zlib and raw deflate: servers send both as `deflate`. */
async function* inflate(from: Readable): AsyncGenerator<Buffer> {
  const chunks = from[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const isWrapped = (Number((first.value as Buffer)[0]) & 0x0f) === 8;
  async function* all() {
    yield first.value as Buffer;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  yield* pipeline(all, isWrapped ? createInflate() : createInflateRaw(), () => {});
}
