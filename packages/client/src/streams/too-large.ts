import { CallError } from "../errors/call-error.js";

/** The error for an item of more than 16 Mi characters. `where` names the call and the kind of item. */
export function tooLarge(where: string, number: number): CallError {
  return new CallError(
    "RESPONSE_TOO_LARGE",
    `${where} ${number} of the answer has more than 16 Mi characters. Pass parseAs: "stream" to read it yourself.`,
  );
}
