import { expect, test } from "vitest";
import { rulesTable, unproven } from "../src/rules/rules-table.js";

test("every rule is named by a test", async () => {
  const table = await rulesTable();
  const rules = [...table.keys()];
  expect(rules).toEqual(rules.map((_, i) => i + 1));
  expect(rules.length).toBeGreaterThan(0);
  expect(unproven(table)).toEqual([]);
});
