import { printHead, toWire } from "../answers/wire-answer.js";
import type { Exchange } from "../options/open-listener.js";
import { endSocket } from "./end-socket.js";

/**
 * Answers before the body is read, and closes the server's side while the client may still be writing. Further bytes
 * are read and dropped for a second; then the connection is destroyed.
 */
export function refuseEarly({ message }: Exchange, status: number): void {
  const body = { code: 120, message: "The mock server was told to refuse this body unread." };
  const answer = toWire({ status, headers: { connection: "close" }, body });
  message.on("error", () => {});
  message.socket.write(printHead(answer));
  endSocket(message.socket, answer.body);
  setTimeout(() => message.resume(), unreadTime).unref();
}

/** Milliseconds for which the body is left unread, so that the answer arrives first. */
const unreadTime = 50;
