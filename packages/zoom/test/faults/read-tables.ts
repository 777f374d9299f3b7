import { readFileSync } from "node:fs";

/** Reads the tables of faults.md: each row as its cells, without code marks. */
export function readTables(): string[][][] {
  const text = readFileSync(new URL("../../faults.md", import.meta.url), "utf8");
  return text
    .split(/\n\n+/)
    .filter((block) => block.startsWith("|"))
    .map((block) => block.trim().split("\n").slice(2).map(cellsOf));
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll("`", ""));
}
