import { findJsonError } from "@partwise/description/problems";
import type { Fault } from "../file/fault.js";

/** Where a text is not JSON, and why; undefined for JSON. */
export function jsonFault(text: string): Fault | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    // V8 names the place in some messages alone, and quotes the text in the others.
    const { line, column, reason } = findJsonError(text);
    const message = `this is no valid JSON, ${reason}; the format is that of the file's name, or --format`;
    return { line, column, message };
  }
}
