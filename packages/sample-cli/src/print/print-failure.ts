import { answerText, printJson, shortened, type Terminal, visible } from "@partwise/call/command-line";
import type { Failure } from "./failure.js";

/** Prints a failure to stderr; with `json`, also to stdout as a document. */
export function printFailure(
  failure: Failure,
  terminal: Terminal,
  { json, verbose }: { readonly json: boolean; readonly verbose: boolean },
): void {
  const stack = verbose && failure.stack ? [visible(failure.stack, "\n")] : [];
  terminal.err(`${[...linesOf(failure), ...stack].join("\n")}\n`);
  if (json) {
    terminal.out(`${printJson({ error: documentOf(failure) })}\n`);
  }
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

function documentOf({ exitCode, message, refused, facts }: Failure): Readonly<Record<string, unknown>> {
  return refused === undefined
    ? { exitCode, message, ...facts }
    : { exitCode, request: refused.request, attempts: refused.notes.attempts, ...refused.refusal };
}
