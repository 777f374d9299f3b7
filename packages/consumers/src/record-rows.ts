/** The page with these rows in place of those of the same consumers; a row of no consumer goes. */
export function recordRows(
  page: string,
  rows: readonly (readonly string[])[],
  consumers: readonly { readonly name: string }[],
): string {
  const lines = page.split("\n");
  const first = lines.findIndex((line) => line.startsWith("| ---")) + 1;
  const known = new Map(
    lines
      .slice(first)
      .filter((line) => line.startsWith("|"))
      .map((line) => [nameOf(line), line]),
  );
  for (const row of rows) known.set(row[0] ?? "", `| ${row.map((cell) => cell || "–").join(" | ")} |`);
  const after = lines.slice(first).filter((line) => !line.startsWith("|"));
  const table = consumers.flatMap(({ name }) => known.get(name) ?? []);
  return [...lines.slice(0, first), ...table, ...after].join("\n");
}

function nameOf(line: string): string {
  return line.split("|")[1]?.trim() ?? "";
}
