import { printHead, toWire } from "../answers/wire-answer.js";
import type { Exchange } from "../options/open-listener.js";
import { endSocket } from "./end-socket.js";

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

/** Milliseconds in which the client's bytes pile up, and the answer arrives. */
const unreadTime = 50;
