import type { Socket } from "node:net";

/** Sends the last bytes and a FIN; what the client sends after is read and dropped, for a second at most. */
export function endSocket(socket: Socket, bytes?: Buffer): void {
  if (bytes) socket.end(bytes);
  else socket.end();
  const timer = setTimeout(() => socket.destroy(), lingerTime).unref();
  socket.once("close", () => clearTimeout(timer));
}

/** Milliseconds that a client has to end its side, before the connection is dropped. */
const lingerTime = 1000;
