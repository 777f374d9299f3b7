import { Socket } from "node:net";
import { TLSSocket } from "node:tls";

/**
 * Whether a socket replaces a connection, as one of MSW does: such a socket connects when it answers, perhaps after the
 * body, and keeps the chunks that it has received.
 */
export function isMocked(socket: Socket): boolean {
  return socket.constructor !== Socket && socket.constructor !== TLSSocket;
}
