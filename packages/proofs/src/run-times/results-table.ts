import type { Results, RunResult } from "./results.js";

/** The results as a table and notes, in Markdown: a row a case, a column each run time and transport. */
export function resultsTable({ cases, runs }: Results): string {
  const columns = columnsOf(runs);
  const notes: string[] = [];
  const note = (why: string) => {
    if (!notes.includes(why)) notes.push(why);
    return `[${notes.indexOf(why) + 1}]`;
  };
  const mark = (why: string | undefined) => {
    if (why === undefined) return "✓";
    return why.startsWith("failed: ") ? "✗" : note(why);
  };
  const rows = cases.map((name) => [
    name,
    ...columns.map(({ refused }) => {
      const marks = [mark(refused[name]?.without), mark(refused[name]?.with)];
      return marks[0] === marks[1] ? (marks[0] ?? "") : marks.join(" / ");
    }),
  ]);
  const versions = columns.map(({ versions, title }) => `${title.split(",")[0]} ${versions.join(", ")}`);
  return [
    ...aligned([["case", ...columns.map(({ title }) => title)], ...rows]),
    "",
    ...notes.map((why, at) => `${at + 1}. ${why.charAt(0).toUpperCase()}${why.slice(1)}`),
    "",
    `Run on ${[...new Set(versions)].join("; ")}.`,
    "",
  ].join("\n");
}

interface Column {
  readonly title: string;
  readonly versions: readonly string[];
  readonly refused: RunResult["refused"];
}

/** Versions of one run time that came to the same share a column. */
function columnsOf(runs: readonly RunResult[]): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const { runTime, version, transport, refused } of runs) {
    const name = `${runTime.replace(/ \d+$/, "")}, ${transport}`;
    const key = `${name} ${JSON.stringify(refused)}`;
    const before = columns.get(key);
    columns.set(key, {
      title: name,
      versions: [...(before?.versions ?? []), version],
      refused,
    });
  }
  return [...columns.values()];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`,
  );
  return [lines[0] ?? "", `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...lines.slice(1)];
}
