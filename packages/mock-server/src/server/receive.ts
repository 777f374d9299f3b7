import type { IncomingMessage } from "node:http";
import { readBody } from "../bodies/read-body.js";
import { type StreamedForm, streamMultipart } from "../bodies/stream-multipart.js";
import type { ReceivedRequest } from "../contract/received-request.js";
import { recordedBodyLimit } from "../contract/recorded-request.js";
import { Refusal } from "../contract/refusal.js";
import type { FileStore } from "../files/create-file-store.js";

/**
 * Reads a request to its end, and keeps `limit` bytes of the body. With a store, the files of a form go there instead.
 * @throws {Error} when the client hangs up before the end
 */
export async function receive(
  message: IncomingMessage,
  { limit, store, ...place }: Receiving,
): Promise<Received> {
  if (store === undefined) {
    const { body, size } = await readBody(message, limit);
    return { request: toReceived(message, { body, bodySize: size, tooLarge: size > limit }, place) };
  }
  const start: Buffer[] = [];
  let bodySize = 0;
  async function* passed(): AsyncGenerator<Buffer> {
    for await (const bytes of message.iterator({ destroyOnReturn: false })) {
      if (bodySize < recordedBodyLimit) start.push(bytes.subarray(0, recordedBodyLimit - bodySize));
      bodySize += bytes.length;
      yield bytes;
    }
  }
  const form = await readForm(passed(), message, store);
  const body = { body: Buffer.concat(start), bodySize, tooLarge: false };
  if (form instanceof Refusal) return { request: { ...toReceived(message, body, place), streamed: form } };
  const request = { ...toReceived(message, body, place), streamed: form.parts };
  return { request, discard: form.discard };
}

/** Makes a request of what has been read so far. */
export function toReceived(
  { method = "", url = "", headers }: IncomingMessage,
  body: Pick<ReceivedRequest, "body" | "bodySize" | "tooLarge">,
  place: Pick<ReceivedRequest, "origin" | "listener">,
): ReceivedRequest {
  const [path = "", ...query] = url.split("?");
  return { method, url, path, query: new URLSearchParams(query.join("?")), headers, ...body, ...place };
}

/** How a request is read, and where it came in. */
export interface Receiving extends Pick<ReceivedRequest, "origin" | "listener"> {
  /** How many bytes of a body are kept. */
  readonly limit: number;
  /** Where the files of a form go; undefined to keep the body as it is. */
  readonly store: FileStore | undefined;
}

/** A request that has been read. */
export interface Received {
  readonly request: ReceivedRequest;
  /** Forgets the stored files that no call has kept. */
  readonly discard?: () => Promise<void>;
}

async function readForm(
  source: AsyncGenerator<Buffer>,
  { headers }: IncomingMessage,
  store: FileStore,
): Promise<StreamedForm | Refusal> {
  try {
    return await streamMultipart(source, headers["content-type"] ?? "", store);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
