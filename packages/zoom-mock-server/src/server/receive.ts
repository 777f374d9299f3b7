import type { IncomingMessage } from "node:http";
import { readBody } from "../requests/read-body.js";
import type { ReceivedRequest } from "./create-responder.js";

/**
 * Reads a request to its end, and keeps `limit` bytes of the body.
 * @throws {Error} when the client hangs up before the end
 */
export async function receive(
  message: IncomingMessage,
  limit: number,
  origin: string,
): Promise<RecordableRequest> {
  const { body, size } = await readBody(message, limit);
  return toReceived(message, body, size, limit, origin);
}

/** A received request, with what its record needs. */
export interface RecordableRequest extends ReceivedRequest {
  /** Path and query as sent. */
  readonly url: string;
  /** The size of the body in bytes. */
  readonly bodySize: number;
}

/** Makes a request of what has been read so far. */
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
