import type { CallInit } from "../contract/policy.js";
import { toRecord } from "./headers-of.js";

/** What headers say of one name, given in lower case; `null` where they take it away. */
export function headerValues(headers: CallInit["headers"], name: string): readonly unknown[] {
  return Object.entries(toRecord(headers)).flatMap(([key, value]) =>
    key.toLowerCase() === name && value !== undefined ? [value] : [],
  );
}
