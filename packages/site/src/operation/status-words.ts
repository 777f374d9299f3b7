import { STATUS_CODES } from "node:http";

const classes = ["", "Information", "Success", "Redirection", "Refused request", "Failed server"];

/** What a status of the description means: `No Content`, `Any other status`. */
export function statusWords(status: string): string {
  if (status === "default") return "Any other status";
  return STATUS_CODES[status] ?? classes[Number(status[0])] ?? "";
}
