import type { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import { byteLengthOf, contentChunks, togetherIfSmall } from "../content/content-chunks.js";
import { giveBack } from "../content/returnable.js";
import type { Outgoing } from "../shared/send.js";
import { isMocked } from "./is-mocked.js";

/**
 * Writes the body of a node:http request and ends the request, or calls `fail`. A source that is not in memory is read once
 * there is a connection, and released when the connection closes.
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
  // node:http joins a text body with the headers, and would then write Latin-1 characters of the headers as UTF-8.
  request.end(typeof body === "string" && isBeyondAscii(headers.join()) ? Buffer.from(body) : body);
}

function isBeyondAscii(text: string): boolean {
  return /[\u0080-\u00ff]/.test(text);
}

/** Writes each chunk while the next chunk is read. */
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
    // The next round awaits `writing` and receives the error; until then, Node would report an unhandled rejection.
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
  // node:http does not call back for a chunk whose connection closes before the chunk is written.
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

/** A socket with the property of TLS sockets that Node's types lack. */
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
