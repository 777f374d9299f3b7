import { redacted } from "../terminal/redact.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import type { Attempt, BegunAttempt } from "./watch-attempts.js";

/** Prints the answer to an attempt to stderr, once it has begun: `<` before the status and the headers that came back. */
export function showAttempt({ response, error }: Attempt, terminal: Pick<Terminal, "err">): void {
  terminal.err(
    response
      ? `< ${response.status} ${visible(response.statusText)}\n${headerLines("<", response.headers)}`
      : `* ${outcomeOf(error)}\n`,
    "dim",
  );
}

/**
 * Prints an attempt to stderr as it starts: `>` before the headers that go out. From the second attempt on, a heading says its
 * number, how long the pause before it was, and why the attempt is made.
 */
export function showBegunAttempt(
  { number, request, pause }: BegunAttempt,
  before: Attempt | undefined,
  terminal: Pick<Terminal, "err">,
): void {
  const heading = before
    ? `* Attempt ${number}: waited ${(pause / 1000).toFixed(1)} s, because ${whyAgain(before)}\n`
    : "";
  const lines = headerLines(">", request.headers);
  terminal.err(`${heading}> ${request.method} ${visible(request.url)}\n${lines}`, "dim");
}

function whyAgain({ number, response, error }: Attempt): string {
  if (response === undefined) return `attempt ${number} ended with: ${outcomeOf(error)}`;
  return response.ok
    ? `the answer to attempt ${number} broke off`
    : `attempt ${number} was answered with ${response.status}`;
}

function outcomeOf(error: unknown): string {
  const { code, reason } = error as { readonly code?: unknown; readonly reason?: unknown };
  return `no answer${typeof code === "string" ? `, ${code}` : ""}${typeof reason === "string" ? ` (${reason})` : ""}`;
}

function headerLines(mark: string, headers: Headers): string {
  return [...headers].map(([name, value]) => `${mark} ${name}: ${shown(name, value)}\n`).join("");
}

/** The value of a header. Of credentials the scheme alone is shown, such as `Bearer`. */
function shown(name: string, value: string): string {
  if (name !== "authorization") return visible(value);
  return `${visible(value.split(" ", 1)[0] ?? "")} ${redacted}`;
}
