import type { Socket } from "node:net";

/** Sends the last bytes and closes the server's side. The connection is destroyed after a second. */
export function endSocket(socket: Socket, bytes?: Buffer): void {
  if (bytes) socket.end(bytes);
  else socket.end();
  const timer = setTimeout(() => socket.destroy(), lingerTime).unref();
  socket.once("close", () => clearTimeout(timer));
}

/** Milliseconds until a connection is destroyed whose client does not close its side. */
const lingerTime = 1000;
