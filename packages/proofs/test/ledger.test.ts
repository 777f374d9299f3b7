import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const packages = fileURLToPath(new URL("../../", import.meta.url));
const ledger = readFileSync(join(packages, "benchmarks/ledger.md"), "utf8");

test("what the ledger of speed names is there", () => {
  const rows = ledger.split("\n").filter((line) => /^\| .*`/.test(line));
  const places = rows
    .map((row) => row.match(/`([\w/.-]+)`/)?.[1] ?? row)
    .filter((place) => place.includes("/"));
  expect(places.length).toBeGreaterThan(10);
  expect(places.filter((place) => !existsSync(join(packages, place)))).toEqual([]);
});
