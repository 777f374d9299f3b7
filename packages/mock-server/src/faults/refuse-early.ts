import type { Exchange } from "../contract/exchange.js";
import { printHead, type WireAnswer } from "../contract/wire-answer.js";
import { endSocket } from "./end-socket.js";

/**
 * Answers before the body is read, and closes the server's side while the client may still be writing. Further bytes
 * are read and dropped for a second; then the connection is destroyed.
 */
export function refuseEarly({ message }: Exchange, answer: WireAnswer): void {
  message.on("error", () => {});
  message.socket.write(printHead(answer));
  endSocket(message.socket, answer.body);
  setTimeout(() => message.resume(), unreadTime).unref();
}

/** Milliseconds for which the body is left unread, so that the answer arrives first. */
const unreadTime = 50;
