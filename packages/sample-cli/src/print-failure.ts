import type { Failure } from "./failure.js";
import { visible } from "./print-table.js";
import type { Terminal } from "./terminal.js";

/** Prints a failure to stderr, and with `json` as a document to stdout, too. */
export function printFailure(
  failure: Failure,
  terminal: Terminal,
  { json, verbose }: { readonly json: boolean; readonly verbose: boolean },
): void {
  terminal.err(`${[...linesOf(failure), ...(verbose && failure.stack ? [failure.stack] : [])].join("\n")}\n`);
  if (json) {
    terminal.out(`${JSON.stringify({ error: documentOf(failure) }, null, 2)}\n`);
  }
}

function linesOf({ message, refused }: Failure): string[] {
  if (refused === undefined) {
    return [`zoom-im: ${visible(message, "\n")}`];
  }
  const { request, refusal, notes } = refused;
  const { status, code, errors, trackingId, body } = refusal;
  return [
    `${request} -> ${status}`,
    `zoom-im: ${visible(message)}${code === undefined ? "" : ` (code ${code})`}`,
    ...(notes.note === "" ? [] : [notes.note]),
    ...errors.map(({ field, message }) => `  ${visible(field)}: ${visible(message)}`),
    ...(trackingId === undefined ? [] : [`Tracking id: ${visible(trackingId)}`]),
    ...(body === undefined || body === ""
      ? []
      : [`Answer: ${shortened(typeof body === "string" ? body : JSON.stringify(body))}`]),
    `What to do: ${notes.whatToDo}`,
  ];
}

/** A page of a gateway's may be long, and has empty lines in it. */
function shortened(text: string): string {
  const answer = visible(text.trim().replace(/\s*\n\s*/g, "\n"), "\n");
  return answer.length > mostOfAnswer
    ? `${answer.slice(0, mostOfAnswer)}... (${answer.length} characters; --json prints all)`
    : answer;
}

/** Characters. */
const mostOfAnswer = 2000;

function documentOf({ exitCode, message, refused, facts }: Failure): Readonly<Record<string, unknown>> {
  return refused === undefined
    ? { exitCode, message, ...facts }
    : { exitCode, request: refused.request, attempts: refused.notes.attempts, ...refused.refusal };
}
