import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import type { Failure } from "./failure.js";
import { printJson } from "./print-json.js";
import { shortened } from "./shortened.js";

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
    ...(body === undefined || body === "" ? [] : [`Answer: ${answerOf(body)}`]),
    `What to do: ${line(notes.whatToDo)}`,
  ];
}

/** How many refused properties are listed. */
const mostErrors = 20;

function line(text: string): string {
  return visible(shortened(text));
}

/** The body of an answer. Empty lines and indentation are left out, which a gateway's HTML has many of. */
function answerOf(body: unknown): string {
  if (typeof body !== "string") return shortened(printJson(body, { isOneLine: true }));
  const lines = body.split("\n").map((text) => text.trim());
  return visible(shortened(lines.filter((text) => text !== "").join("\n")), "\n");
}

function documentOf({ exitCode, message, refused, facts }: Failure): Readonly<Record<string, unknown>> {
  return refused === undefined
    ? { exitCode, message, ...facts }
    : { exitCode, request: refused.request, attempts: refused.notes.attempts, ...refused.refusal };
}
