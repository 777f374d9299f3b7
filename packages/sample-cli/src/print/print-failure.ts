import { answerText, shortened, type Terminal, visible } from "@partwise/call/command-line";
import type { Failure } from "./failure.js";

/** Prints a failure to stderr. */
export function printFailure(failure: Failure, terminal: Terminal, isVerbose: boolean): void {
  const stack = isVerbose && failure.stack ? [visible(failure.stack, "\n")] : [];
  terminal.err(`${[...linesOf(failure), ...stack].join("\n")}\n`);
}

function linesOf({ message, refused }: Failure): string[] {
  if (refused === undefined) {
    return [`zoom-im: ${visible(message, "\n")}`];
  }
  const { request, refusal, notes } = refused;
  const { status, code, trackingId, body } = refusal;
  const errors = refusal.errors.filter(({ field, message }) => field !== "" || message !== "");
  return [
    `${visible(request)} -> ${status}`,
    `zoom-im: ${line(message)}${code === undefined ? "" : ` (code ${code})`}`,
    ...(notes.note === "" ? [] : [notes.note]),
    ...errors.slice(0, mostErrors).map(({ field, message }) => `  ${line(field)}: ${line(message)}`),
    ...(errors.length > mostErrors ? [`  and ${errors.length - mostErrors} more; --json prints all`] : []),
    ...(trackingId === undefined ? [] : [`Tracking id: ${line(trackingId)}`]),
    ...(body === undefined || body === "" ? [] : [`Answer: ${answerText(body)}`]),
    `What to do: ${line(notes.whatToDo)}`,
  ];
}

/** How many refused properties are listed. */
const mostErrors = 20;

function line(text: string): string {
  return visible(shortened(text));
}
