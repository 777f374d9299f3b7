import type { AddressInfo, Server, Socket } from "node:net";

/** A TCP server on loopback, for as long as it is not disposed of. */
export interface RawServer extends AsyncDisposable {
  readonly url: string;
}

/** Listens on a port that is free. */
export async function listenRaw(server: Server): Promise<RawServer> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
