import { PolicyError } from "./policy-error.js";

/**
 * Returns `value`, a setting, if it is a number from `min` on. With `integer`, only integers and `Infinity` pass.
 * @throws {PolicyError} `SETTINGS` for any other value; the message names the setting
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
