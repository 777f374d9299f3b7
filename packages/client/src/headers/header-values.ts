import type { CallInit } from "../contract/policy.js";
import { toRecord } from "./headers-of.js";

/** The values of one header, whose name is given in lower case; `null` where the headers remove the name. */
export function headerValues(headers: CallInit["headers"], name: string): readonly unknown[] {
  return Object.entries(toRecord(headers)).flatMap(([key, value]) =>
    key.toLowerCase() === name && value !== undefined ? [value] : [],
  );
}
