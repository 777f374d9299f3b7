import { type Column, type Row, reaches, type Table } from "./report.js";

/** Prints a table as Markdown. A mark beside a value says whether the goal is reached; the last column has goals and notes. */
export function printTable({ title, columns, rows }: Table): string {
  const heads = ["", ...columns.map((column) => column.title), "goal"];
  const lines = rows.map((row) => [
    row.name,
    ...columns.map((column) => printValue(row, column)),
    printGoals(row, columns),
  ]);
  const widths = heads.map((head, i) =>
    Math.max(3, head.length, ...lines.map((line) => (line[i] ?? "").length)),
  );
  const pad = (cell: string, i: number) =>
    isNumber(i, heads) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
  const print = (cells: readonly string[]) => `| ${cells.map(pad).join(" | ")} |`;
  const rule = widths.map((width, i) =>
    isNumber(i, heads) ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [title, "", print(heads), print(rule), ...lines.map(print)].join("\n");
}

function isNumber(index: number, heads: readonly string[]): boolean {
  return index > 0 && index < heads.length - 1;
}

function printValue({ values, goals }: Row, { key, digits = 2 }: Column): string {
  const value = values[key];
  const goal = goals?.[key];
  const mark = goal === undefined ? "" : reaches(value, goal) ? " ✓" : " ✗";
  return value === undefined ? "" : value.toFixed(digits) + mark;
}

function printGoals({ goals = {}, note }: Row, columns: readonly Column[]): string {
  const printed = columns.flatMap(({ key, title, goal = title }) => {
    const { atMost, atLeast } = goals[key] ?? {};
    return [
      ...(atMost === undefined ? [] : [`${goal} ≤ ${atMost}`]),
      ...(atLeast === undefined ? [] : [`${goal} ≥ ${atLeast}`]),
    ];
  });
  return [...new Set(printed), ...(note === undefined ? [] : [note])].join("; ");
}
