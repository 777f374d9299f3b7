import type { Check } from "./check.js";

/** The page of all checks: how many verdicts are the same, those that differ with the reasons, and all of them. */
export function printPage(groups: Readonly<Record<string, readonly Check[]>>): string {
  const all = Object.values(groups).flat();
  const differing = all.filter((each) => !isSame(each));
  const count = (level: Check["level"], list: readonly Check[]) =>
    list.filter((each) => each.level === level).length;
  const levels = (["ERR", "WARN", "INFO"] as const).map((level) => {
    const of = count(level, all);
    return [level, `${of}`, `${of - count(level, differing)}`];
  });
  return [
    "# oasdiff's checks, one by one",
    "",
    `Of the ${all.length} checks that oasdiff had in August 2026, ${all.length - differing.length} have the same verdict here. \`ERR\` breaks`,
    "callers there, `WARN` may break callers, `INFO` does not. Ours is what the edit breaks: `wire`, `types`, `both` or `none`. Each row is an edit",
    "that a test compares: [the edits](https://github.com/OWNER/partwise/tree/main/packages/diff/test/oasdiff).",
    "",
    ...table([["level", "checks", "same verdict"], ...levels]),
    "",
    "## Where the verdicts differ",
    "",
    ...table([
      ["check", "oasdiff", "ours", "why"],
      ...differing.map(({ id, level, ours, because = "" }) => [`\`${id}\``, level, ours, because]),
    ]),
    "",
    "## All checks",
    ...Object.entries(groups).flatMap(([title, checks]) => [
      "",
      `### ${title}`,
      "",
      ...table([
        ["check", "oasdiff", "ours"],
        ...checks.map(({ id, level, ours }) => [`\`${id}\``, level, ours]),
      ]),
    ]),
    "",
  ].join("\n");
}

/** The lines of a table, whose first row is its head, as the formatter aligns them. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const [head = "", ...lines] = rows.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`,
  );
  return [head, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...lines];
}

/** Whether both say that the edit breaks callers, or that it does not. What may break is taken to break. */
export function isSame({ level, ours }: Check): boolean {
  return (level === "INFO") === (ours === "none");
}
