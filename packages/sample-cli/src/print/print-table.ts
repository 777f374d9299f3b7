import { printJson, type Terminal, visible } from "@partwise/call/command-line";

type Properties = object;

/** Prints objects as rows: a table with a heading for a person, tab-separated lines for a program. */
export function printTable(
  rows: readonly Properties[],
  columns: readonly string[],
  terminal: Terminal,
): void {
  const cells = rows.map((row) => columns.map((column) => cell((row as Record<string, unknown>)[column])));
  const heading = columns.map((column) => column.toUpperCase().replaceAll("_", " "));
  terminal.out(lines(terminal.isTTY ? [heading, ...cells] : cells, terminal));
}

/** Prints an object as one line for each of its properties. */
export function printProperties(object: Properties, terminal: Terminal): void {
  terminal.out(
    lines(
      Object.entries(object).map(([name, value]) => [cell(name), cell(value)]),
      terminal,
    ),
  );
}

/** The last column is not padded, so a wide column belongs there. */
function lines(rows: readonly (readonly string[])[], { isTTY }: Terminal): string {
  const last = (rows[0]?.length ?? 0) - 1;
  const width = (column: number) => rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
  const widths = Array.from({ length: last }, (_, column) => width(column));
  return rows
    .map((row) =>
      isTTY ? row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ") : row.join("\t"),
    )
    .map((line) => `${line}\n`)
    .join("");
}

function cell(value: unknown): string {
  return visible(
    typeof value === "string" ? value : value === undefined ? "" : printJson(value, { isOneLine: true }),
  );
}
