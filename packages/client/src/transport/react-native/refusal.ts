import { CallError } from "../../errors/call-error.js";

/** The error for a body that the native side cannot send. */
export function refusal(where: string, what: string, advice: string): CallError {
  return new CallError("BODY", `${where}: ${what}. ${advice}.`);
}
