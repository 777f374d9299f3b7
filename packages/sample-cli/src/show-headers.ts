import { visible } from "./print-table.js";
import type { Exchange } from "./read-answer.js";
import { redacted } from "./redact.js";
import type { Terminal } from "./terminal.js";

/** Prints the headers of an exchange to stderr, `>` those that went out and `<` those that came back. */
export function showHeaders({ request, response }: Exchange, terminal: Terminal): void {
  terminal.err(`> ${request.method} ${request.url}\n${headerLines(">", request.headers)}`);
  if (response !== undefined) {
    terminal.err(
      `< ${response.status} ${visible(response.statusText)}\n${headerLines("<", response.headers)}`,
    );
  }
}

function headerLines(mark: string, headers: Headers): string {
  return [...headers]
    .map(
      ([name, value]) =>
        `${mark} ${name}: ${name === "authorization" ? `Bearer ${redacted}` : visible(value)}\n`,
    )
    .join("");
}
