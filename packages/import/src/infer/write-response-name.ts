import type { ErrorCode } from "./read-response-name.js";

/** The name of a saved response, as `readResponseName` reads it: its status, its text, the error codes of its body. */
export function writeResponseName(status: string, text: string, codes: readonly ErrorCode[]): string {
  const marks = codes.map(({ code, message }) => `**Error Code:** \`${code}\`<br>\n${message}`);
  return [`**HTTP Status Code:** ${status}<br>\n${text}`, ...marks].join("<br>\n");
}
