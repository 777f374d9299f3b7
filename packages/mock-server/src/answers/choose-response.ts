import type { Response } from "../contract/operation.js";
import { Refusal } from "../contract/refusal.js";
import type { Preferences } from "./read-preferences.js";

/**
 * The response that is given, and its status: that of the code preferred, else the first success, the default, or the first that is
 * no error. Undefined where an operation describes errors alone.
 * @throws {Refusal} 400 for a code that the operation does not describe
 */
export function chooseResponse(
  responses: readonly Response[],
  { code }: Preferences,
): ChosenResponse | undefined {
  if (code !== undefined) {
    const exact = responses.find(({ status }) => status === code);
    const found =
      exact ??
      responses.find(({ status }) => isRangeOf(status, code)) ??
      responses.find(({ status }) => status === "default");
    if (found) return { response: found, status: Number(code) };
    const known = responses.map(({ status }) => status).join(", ");
    throw new Refusal(400, "prefer", `Prefer: code=${code}: the operation describes ${known}.`);
  }
  const success = responses.find(({ status }) => /^2(\d\d|xx)$/i.test(status));
  const chosen =
    success ??
    responses.find(({ status }) => status === "default") ??
    responses.find(({ status }) => /^[13]/.test(status));
  return chosen && { response: chosen, status: statusOf(chosen.status) };
}

/** A response, and the status that it is given with. */
export interface ChosenResponse {
  readonly response: Response;
  readonly status: number;
}

function isRangeOf(status: string, code: string): boolean {
  return /^[1-5]xx$/i.test(status) && status[0] === code[0];
}

/** A range stands for its first status, and `default` for 200. */
function statusOf(status: string): number {
  if (status === "default") return 200;
  return Number(status.replace(/xx$/i, "00"));
}
