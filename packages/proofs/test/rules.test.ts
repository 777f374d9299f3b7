import { expect, test } from "vitest";
import { lastRule, rulesTable, unproven } from "../src/rules/rules-table.js";

test("every rule is named by a test", async () => {
  const table = await rulesTable();
  expect(table.size).toBe(lastRule);
  expect(unproven(table)).toEqual([]);
});
