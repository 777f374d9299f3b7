import type { NamedOperation } from "@partwise/description";
import { printDocument } from "../print/print-document.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";

/** Prints the operations that hold all words of `search` in their name, operationId, summary, description or tags. */
export function listOperations(
  operations: readonly NamedOperation[],
  search: string,
  json: boolean,
  terminal: Terminal,
): void {
  const words = search.toLowerCase().split(/\s+/);
  const found = operations.filter((each) => {
    const text = textOf(each);
    return words.every((word) => text.includes(word));
  });
  const rows = found.map(({ name, operationId = "", value }) => ({
    name,
    operationId,
    summary: oneLine(value.summary),
  }));
  if (json) {
    printDocument(terminal, { result: { operations: rows } });
    return;
  }
  const width = terminal.isTTY ? rows.reduce((most, { name }) => Math.max(most, name.length), 0) : 0;
  const lines = rows.map(({ name, operationId, summary }) =>
    terminal.isTTY
      ? `${visible(name).padEnd(width)}  ${visible(summary || operationId)}\n`
      : `${[name, operationId, summary].map((text) => visible(text)).join("\t")}\n`,
  );
  terminal.out(lines.join(""));
  if (rows.length === 0) terminal.err("No operation holds this text.\n");
}

function textOf({ name, operationId, value }: NamedOperation): string {
  return [name, operationId, value.summary, value.description, value.tags].flat().join(" ").toLowerCase();
}

function oneLine(text: unknown): string {
  return typeof text === "string" ? text.replace(/\s+/g, " ").trim() : "";
}
