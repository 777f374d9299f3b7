import { visible } from "../terminal/visible.js";
import { printJson } from "./print-json.js";
import { shortened } from "./shortened.js";

/** The body of a refusal for people. Empty lines and indentation are left out, which a gateway's HTML has many of. */
export function answerText(body: unknown): string {
  if (typeof body !== "string") return shortened(printJson(body, { isOneLine: true }));
  const lines = body.split("\n").map((text) => text.trim());
  return visible(shortened(lines.filter((text) => text !== "").join("\n")), "\n");
}
