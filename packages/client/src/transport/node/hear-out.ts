import type { Socket } from "node:net";

type Done = (error?: NodeJS.ErrnoException | null) => void;

/**
 * Reads a socket to its end before a failed write destroys the socket. When a server answers early and closes, the next write
 * fails while the answer waits to be read; Node would drop the answer.
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-9.6
 */
export function hearOut(socket: Socket): void {
  const write = socket._write.bind(socket);
  const writev = socket._writev?.bind(socket);
  const patient = (done: Done): Done => {
    return (error) => {
      if (!isRefused(error) || socket.readableEnded) return done(error);
      // The connection is gone, so reading ends soon: with `end`, or with an error that destroys the socket.
      socket.once("end", () => done(error));
    };
  };
  socket._write = (chunk, encoding, done) => write(chunk, encoding, patient(done));
  if (writev) socket._writev = (chunks, done) => writev(chunks, patient(done));
}

function isRefused(error: NodeJS.ErrnoException | null | undefined): boolean {
  return error?.syscall === "write" && (error.code === "EPIPE" || error.code === "ECONNRESET");
}
