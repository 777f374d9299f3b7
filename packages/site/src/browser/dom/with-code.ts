import { element } from "./element.js";

/** Text whose words between backticks are code, as the descriptions of fields have them. */
export function withCode(text: string): readonly (string | HTMLElement)[] {
  return text
    .split(/`([^`\n]+)`/)
    .map((piece, index) => (index % 2 === 1 ? element("code", { textContent: piece }) : piece));
}
