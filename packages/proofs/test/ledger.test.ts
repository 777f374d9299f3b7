import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const packages = fileURLToPath(new URL("../../", import.meta.url));
const benchmarks = join(packages, "benchmarks/src");
const [, , ...rows] = readFileSync(join(packages, "benchmarks/ledger.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, where = "", what = "", row = "", saves = "", last = ""]) => ({ where, what, row, saves, last }));

test("the ledger of speed names files that are there", () => {
  expect(rows.length).toBeGreaterThan(10);
  const places = rows.map(({ where }) => where.match(/`([\w/.-]+)`/)?.[1] ?? where);
  expect(places.filter((place) => !existsSync(join(packages, place)))).toEqual([]);
});

test("the ledger of speed names rows of benchmarks that are there", () => {
  const isThere = (row: string) => {
    const [, benchmark = "", name] = row.match(/^`(\w+)`, (.+)$/) ?? [];
    const folder = join(benchmarks, benchmark);
    if (name === undefined || !existsSync(folder)) return false;
    return readdirSync(folder).some((file) => readFileSync(join(folder, file), "utf8").includes(`"${name}"`));
  };
  expect(rows.map(({ row }) => row).filter((row) => !isThere(row))).toEqual([]);
});

test("the ledger of speed says what each trick saves, when it was measured, and on which Node", () => {
  const isMeasured = ({ saves, last }: (typeof rows)[number]) =>
    /\d/.test(saves) && !/\bnot\b/i.test(saves) && /^20\d\d-\d\d(-\d\d)?, \d\d(\.\d+)?$/.test(last);
  expect(rows.filter((row) => !isMeasured(row))).toEqual([]);
});
