import type { Exchange } from "../listener.js";
import { printHead, toWire } from "../print-answer.js";
import { endSocket } from "./end-socket.js";

/** Reads of a body until so many bytes have come, or to its end, and hands back what has come. */
export async function readUpload({ message, proceed }: Exchange, bytes: number): Promise<Buffer> {
  const read: Buffer[] = [];
  let size = 0;
  proceed();
  if (bytes === 0) return Buffer.alloc(0);
  for await (const data of message.iterator({ destroyOnReturn: false })) {
    read.push(data);
    size += data.length;
    if (size >= bytes) break;
  }
  return Buffer.concat(read);
}

/** Milliseconds in which the client's bytes pile up, and the answer arrives. */
const unreadTime = 50;

/**
 * Answers before the body is read, and sends a FIN while the client may still be writing. What comes after is
 * dropped for a second; then the connection is.
 */
export function refuseEarly({ message }: Exchange, status: number): void {
  const body = { code: 120, message: "The mock server was told to refuse this body unread." };
  const answer = toWire({ status, headers: { connection: "close" }, body });
  message.on("error", () => {});
  message.socket.write(printHead(answer));
  endSocket(message.socket, answer.body);
  setTimeout(() => message.resume(), unreadTime).unref();
}
