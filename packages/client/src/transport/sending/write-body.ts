import type { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import { byteLengthOf, contentChunks, togetherIfSmall } from "../content/content-chunks.js";
import { giveBack } from "../content/returned-chunks.js";
import type { Outgoing } from "../seam/send.js";
import { isMocked } from "./is-mocked.js";

/**
 * Writes the body of a request of node:http and ends it, or calls `fail`. A source that is not in memory is opened
 * and read once there is a connection, and let go of when the connection closes.
 */
export function writeBody(request: ClientRequest, outgoing: Outgoing, fail: (error: Error) => void): void {
  const { content, length, onProgress, headers } = outgoing;
  if (content === undefined) {
    request.end();
    return;
  }
  const body = togetherIfSmall(content, length);
  if (body === undefined) {
    writeChunks(request, outgoing).then(() => request.end(), fail);
    return;
  }
  if (onProgress) request.once("finish", () => onProgress({ sent: length ?? 0, total: length }));
  // node:http writes text in one piece with the headers, whose Latin-1 characters would become UTF-8.
  request.end(typeof body === "string" && isBeyondAscii(headers.join()) ? Buffer.from(body) : body);
}

function isBeyondAscii(text: string): boolean {
  return /[\u0080-\u00ff]/.test(text);
}

/** Writes one chunk while the next one is read. */
async function writeChunks(request: ClientRequest, { content, length, onProgress }: Outgoing): Promise<void> {
  if (content === undefined || typeof content === "string") return;
  const chunks = contentChunks(content, length);
  const write = writeTo(request, chunks.cancel);
  await connected(request);
  let writing: Promise<void> | undefined;
  let sent = 0;
  for await (const chunk of chunks) {
    await writing;
    sent += byteLengthOf(chunk);
    const soFar = sent;
    writing = write(chunk).then(() => onProgress?.({ sent: soFar, total: length }));
    // The next turn awaits it and gets the error; Node would call it unhandled until then.
    writing.catch(() => {});
  }
  await writing;
  if (request.destroyed) throw closedError();
}

function closedError(): Error {
  return new Error("The connection was closed before the body was sent.");
}

function writeTo(
  request: ClientRequest,
  onClose: (reason: Error) => void,
): (chunk: string | Uint8Array) => Promise<void> {
  let giveUp: ((error: Error) => void) | undefined;
  // Chunks that wait for a connection are not told when there will be none.
  request.once("close", () => {
    giveUp?.(closedError());
    onClose(closedError());
  });
  return (chunk) =>
    new Promise((resolve, reject) => {
      if (request.destroyed) return reject(closedError());
      giveUp = reject;
      request.write(chunk, (error) => {
        if (error) return reject(error);
        if (request.socket && !isMocked(request.socket)) giveBack(chunk);
        resolve();
      });
    });
}

/** What the connection says of itself under TLS, which the types leave out. */
type MaybeSecure = Socket & { readonly secureConnecting?: boolean };

/** Resolves when the request has its connection, or has closed. */
function connected(request: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    request.once("close", resolve);
    request.once("socket", (socket: MaybeSecure) => {
      if (isMocked(socket)) resolve();
      else if (socket.secureConnecting) socket.once("secureConnect", resolve);
      else if (socket.connecting) socket.once("connect", resolve);
      else resolve();
    });
  });
}
