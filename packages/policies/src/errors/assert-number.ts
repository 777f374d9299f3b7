import { PolicyError } from "./policy-error.js";

/**
 * Gives a number of settings back when it is one of those that are meant.
 * @throws PolicyError `SETTINGS`, naming it
 */
export function assertNumber(name: string, value: number, { min = 0, integer = false } = {}): number {
  const fits =
    typeof value === "number" && value >= min && (!integer || Number.isInteger(value) || value === Infinity);
  if (!fits) {
    const kind = integer ? "a whole number" : "a number";
    throw new PolicyError("SETTINGS", `${name}: got ${String(value)}, need ${kind} from ${min} on.`);
  }
  return value;
}
