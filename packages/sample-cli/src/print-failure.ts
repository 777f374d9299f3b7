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
  const { request, refusal, body } = refused;
  const { status, code, errors, trackingId, help } = refusal;
  return [
    `${request} -> ${status}`,
    `zoom-im: ${visible(message)}${code === undefined ? "" : ` (code ${code})`}`,
    ...errors.map(({ field, message }) => `  ${visible(field)}: ${visible(message)}`),
    ...(trackingId === undefined ? [] : [`Tracking id: ${visible(trackingId)}`]),
    ...(body === undefined
      ? []
      : [`Answer: ${visible(typeof body === "string" ? body : JSON.stringify(body), "\n")}`]),
    ...(help === undefined ? [] : [`What to do: ${help}`]),
  ];
}

function documentOf({ exitCode, message, refused }: Failure): Readonly<Record<string, unknown>> {
  return refused === undefined
    ? { exitCode, message }
    : { exitCode, request: refused.request, ...refused.refusal, body: refused.body };
}
