import { UsageError } from "@partwise/call/command-line";

/**
 * Reads the value of --port.
 * @throws UsageError for what is no whole number from 0 to 65535
 */
export function portOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new UsageError("--port needs a whole number from 0 to 65535.");
  }
  return Number(text);
}
