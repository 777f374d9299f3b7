import type { IncomingMessage } from "node:http";
import { readBody } from "../bodies/read-body.js";
import type { ReceivedRequest } from "../contract/received-request.js";

/**
 * Reads a request to its end, and keeps `limit` bytes of the body.
 * @throws {Error} when the client hangs up before the end
 */
export async function receive(
  message: IncomingMessage,
  limit: number,
  origin: string,
): Promise<ReceivedRequest> {
  const { body, size } = await readBody(message, limit);
  return toReceived(message, body, size, limit, origin);
}

/** Makes a request of what has been read so far. */
export function toReceived(
  { method = "", url = "", headers }: IncomingMessage,
  body: Buffer,
  bodySize: number,
  limit: number,
  origin: string,
): ReceivedRequest {
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
