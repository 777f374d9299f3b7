import type { IncomingMessage } from "node:http";
import { readBody } from "../requests/read-body.js";
import type { ReceivedRequest } from "./create-responder.js";

/** Reads a request to its end, keeping `limit` bytes of its body. Rejects if the client hangs up before. */
export async function receive(
  message: IncomingMessage,
  limit: number,
  origin: string,
): Promise<RecordableRequest> {
  const { body, size } = await readBody(message, limit);
  return toReceived(message, body, size, limit, origin);
}

/** A request with its body read, and what the record says of it. */
export interface RecordableRequest extends ReceivedRequest {
  /** Path and query as sent. */
  readonly url: string;
  /** Bytes of the whole body. */
  readonly bodySize: number;
}

/** What has been read of a request so far. */
export function toReceived(
  { method = "", url = "", headers }: IncomingMessage,
  body: Buffer,
  bodySize: number,
  limit: number,
  origin: string,
): RecordableRequest {
  const [path = "", ...query] = url.split("?");
  const tooLarge = bodySize > limit;
  return {
    method,
    url,
    path,
    query: new URLSearchParams(query.join("?")),
    headers,
    body,
    bodySize,
    tooLarge,
    origin,
  };
}
