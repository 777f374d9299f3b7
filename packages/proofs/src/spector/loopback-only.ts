import { Server } from "node:net";

// Spector listens on every interface; loaded before it, this keeps it on loopback.
const { listen } = Server.prototype;
Server.prototype.listen = function (this: Server, ...given: unknown[]): Server {
  const [port, ...rest] = given;
  const bound = typeof port === "number" ? [port, "127.0.0.1", ...rest] : given;
  return (listen as (...given: unknown[]) => Server).apply(this, bound);
};
