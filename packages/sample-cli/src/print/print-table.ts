import { printJson, type Terminal, visible } from "@partwise/call/command-line";
import { fitColumns } from "./fit-columns.js";
import { cut, widthOf } from "./width-of.js";

/**
 * Prints objects as rows: a table with a heading that fits the terminal for a person, tab-separated lines for a program.
 * Numbers stand to the right. Only a terminal cuts what is too wide.
 */
export function printTable(
  rows: readonly object[],
  columns: readonly string[],
  terminal: Pick<Terminal, "out" | "isTTY" | "columns">,
): void {
  const values = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
  const cells = values.map((row) => row.map(cell));
  if (!terminal.isTTY) {
    terminal.out(cells.map((row) => `${row.join("\t")}\n`).join(""));
    return;
  }
  const heading = columns.map((column) => column.toUpperCase().replaceAll("_", " "));
  const isNumeric = columns.map((_, index) => values.every((row) => isNumber(row[index])));
  const wide = columns.map((_, index) => widest([heading, ...cells], index));
  const isFixed = columns.map((column, index) => column === "id" || isNumeric[index] === true);
  const widths = fitColumns(wide, isFixed, terminal.columns ?? Number.POSITIVE_INFINITY);
  const lineOf = (row: readonly string[]) =>
    row
      .map((text, index) =>
        aligned(cut(text, widths[index] ?? 0), widths[index] ?? 0, isNumeric[index] === true),
      )
      .join("  ")
      .trimEnd();
  terminal.out(`${lineOf(heading)}\n`, "bold");
  terminal.out(cells.map((row) => `${lineOf(row)}\n`).join(""));
}

/** Prints an object as one line for each of its properties. */
export function printProperties(object: object, terminal: Pick<Terminal, "out" | "isTTY">): void {
  const rows = Object.entries(object).map(([name, value]) => [cell(name), cell(value)] as const);
  const width = terminal.isTTY ? Math.max(0, ...rows.map(([name]) => widthOf(name))) : 0;
  for (const [name, value] of rows) {
    terminal.out(terminal.isTTY ? `${aligned(name, width, false)}  ` : `${name}\t`, "bold");
    terminal.out(`${value}\n`);
  }
}

function aligned(text: string, width: number, toTheRight: boolean): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return toTheRight ? `${space}${text}` : `${text}${space}`;
}

function widest(rows: readonly (readonly string[])[], index: number): number {
  return rows.reduce((most, row) => Math.max(most, widthOf(row[index] ?? "")), 0);
}

function isNumber(value: unknown): boolean {
  return value === undefined || typeof value === "number";
}

function cell(value: unknown): string {
  return visible(
    typeof value === "string" ? value : value === undefined ? "" : printJson(value, { isOneLine: true }),
  );
}
