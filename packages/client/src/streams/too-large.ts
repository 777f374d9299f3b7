import { CallError } from "../errors/call-error.js";

/** `where` opens the message: the call, and what the item is. */
export function tooLarge(where: string, number: number): CallError {
  return new CallError(
    "RESPONSE_TOO_LARGE",
    `${where} ${number} of the answer has more than 16 Mi characters. Pass parseAs: "stream" to read it yourself.`,
  );
}
