import { Socket } from "node:net";
import { TLSSocket } from "node:tls";

/**
 * Whether a socket stands in for a connection, as one of MSW does: it connects when it answers, which may be after the
 * body, and it keeps the chunks that it has taken.
 */
export function isMocked(socket: Socket): boolean {
  return socket.constructor !== Socket && socket.constructor !== TLSSocket;
}
