import type { Executed, LanguageRow, Refusal } from "./execute-samples.js";

/** A table of one description: a row for each language, and below it why samples are not printed. */
export function printExecuted(name: string, { operations, without, rows }: Executed): string {
  const lines = [`${name}: ${operations} operations`, heading, ...rows.map(printRow)];
  for (const { reason, operation, count } of counted(without))
    lines.push(`  none: ${count} × ${reason} (${operation})`);
  for (const { language, refused } of rows)
    for (const { reason, operation, count } of counted(refused))
      lines.push(`  ${language}: ${count} × ${reason} (${operation})`);
  return `${lines.join("\n")}\n`;
}

/** The table of all descriptions together. */
export function printTotals(all: readonly Executed[]): string {
  const names = [...new Set(all.flatMap(({ rows }) => rows.map(({ language }) => language)))];
  const rows = names.map((language) => {
    const own = all.flatMap((each) => each.rows.filter((row) => row.language === language));
    return own.reduce((one, other) => ({
      language,
      printed: one.printed + other.printed,
      refused: [...one.refused, ...other.refused],
      unsendable: one.unsendable + other.unsendable,
      seconds: one.seconds + other.seconds,
    }));
  });
  const printed = rows.reduce((sum, row) => sum + row.printed, 0);
  const without = all.reduce((sum, each) => sum + each.without.length * each.rows.length, 0);
  const wanted = rows.reduce((sum, row) => sum + row.printed + row.refused.length, without);
  const operations = all.reduce((sum, each) => sum + each.operations, 0);
  return [
    `${all.length} descriptions: ${operations} operations`,
    heading,
    ...rows.map(printRow),
    `${printed} of ${wanted} samples printed, ${((printed / wanted) * 100).toFixed(1)} %`,
  ].join("\n");
}

const columns = ["language", "printed", "refused", "unsendable", "s", "a second"];
const heading = line(columns);

function printRow({ language, printed, refused, unsendable, seconds }: LanguageRow): string {
  const rate = (printed + refused.length) / seconds;
  return line([language, printed, refused.length, unsendable, seconds.toFixed(1), rate.toFixed(1)]);
}

function line(cells: readonly (string | number)[]): string {
  return `  ${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(12) : String(cell).padStart(11))).join("")}`;
}

/** Reasons that differ in quoted names and numbers alone count as one. */
function counted(refusals: readonly Refusal[]): readonly (Refusal & { readonly count: number })[] {
  const found = new Map<string, { operation: string; reason: string; count: number }>();
  for (const { operation, reason } of refusals) {
    const key = reason.replace(/"[^"]*"|\d+/g, "");
    const known = found.get(key);
    if (known === undefined) found.set(key, { operation, reason: reason.slice(0, 300), count: 1 });
    else known.count++;
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}
