import { answerText, shortened, type Terminal, visible } from "@partwise/call/command-line";
import type { Failure } from "./failure.js";

/** Prints a failure to stderr, once: a sentence, what Zoom says of properties and limits, and what to do. */
export function printFailure(failure: Failure, terminal: Terminal, isVerbose: boolean): void {
  const stack = isVerbose && failure.stack ? [visible(failure.stack, "\n")] : [];
  terminal.err("zoom-im:", "red");
  terminal.err(` ${[...linesOf(failure, isVerbose), ...stack].join("\n")}\n`);
}

function linesOf({ message, refused }: Failure, isVerbose: boolean): string[] {
  if (refused === undefined) {
    return [visible(message, "\n")];
  }
  const { refusal, notes } = refused;
  const { status, code, trackingId, body, rateLimit } = refusal;
  const errors = refusal.errors.filter(({ field, message }) => field !== "" || message !== "");
  const facts = code === undefined ? `HTTP ${status}` : `HTTP ${status}, code ${code}`;
  const limit = [rateLimit?.kind, rateLimit?.category, rateLimit?.limit].filter((each) => each !== undefined);
  return [
    `${line(message).replace(/\.$/, "")} (${facts}).`,
    ...(notes.note === "" ? [] : [notes.note]),
    ...errors.slice(0, mostErrors).map(({ field, message }) => `  ${line(field)}: ${line(message)}`),
    ...(errors.length > mostErrors ? [`  and ${errors.length - mostErrors} more; --json prints all`] : []),
    ...(limit.length === 0 ? [] : [`Limit: ${line(limit.join(", "))}`]),
    ...(notes.retryAfter === undefined ? [] : [`Retry-After: ${line(notes.retryAfter)}`]),
    ...(trackingId === undefined ? [] : [`Tracking id: ${line(trackingId)}`]),
    // Zoom's own form says nothing that is not said by now.
    ...(isVerbose || (refusal.message === "" && hasText(body)) ? [`Answer: ${answerText(body ?? "")}`] : []),
    `What to do: ${line(notes.whatToDo)}`,
  ];
}

/** How many refused properties are listed. */
const mostErrors = 20;

function line(text: string): string {
  return visible(shortened(text));
}

function hasText(body: unknown): boolean {
  return body !== undefined && body !== "" && body !== null;
}
