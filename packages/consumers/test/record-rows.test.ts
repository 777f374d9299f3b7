import { expect, test } from "vitest";
import { recordRows } from "../src/record-rows.js";

const page = (...rows: string[]) =>
  ["# Consumers", "", "| a | b |", "| --- | --- |", ...rows, "", "After."].join("\n");
const all = [{ name: "one" }, { name: "two" }, { name: "three" }];

test("a row takes the place of its consumer's, in the order of the consumers; what did not run stays", () => {
  const before = page("| one | 1 |", "| three | 3 |", "| gone | 4 |");
  const rows = [
    ["two", ""],
    ["three", "5"],
  ];
  expect(recordRows(before, rows, all)).toBe(page("| one | 1 |", "| two | – |", "| three | 5 |"));
});
