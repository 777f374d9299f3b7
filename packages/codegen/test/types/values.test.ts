import { beforeAll, expect, test, vi } from "vitest";
import { arrayTables } from "./array-tables.js";
import { composedTables } from "./composed-tables.js";
import { conditionalTables } from "./conditional-tables.js";
import { discriminatedTables } from "./discriminated-tables.js";
import { allRight, judgeBySchema, judgeValues, type ValueTable, type Verdict } from "./judge-values.js";
import { recursiveTables } from "./recursive-tables.js";
import { referenceTables } from "./reference-tables.js";
import { requiringTables } from "./requiring-tables.js";
import { simpleTables } from "./simple-tables.js";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const tables: readonly ValueTable[] = [
  ...simpleTables,
  ...arrayTables,
  ...requiringTables,
  ...composedTables,
  ...conditionalTables,
  ...referenceTables,
  ...recursiveTables,
  ...discriminatedTables,
];
let verdicts: readonly Verdict[] = [];

beforeAll(() => {
  verdicts = judgeValues(tables);
});

test.each(tables.map(({ name }, index) => ({ name, index })))("$name", ({ index }) => {
  expect(verdicts[index]).toEqual(allRight);
});

test.each(tables.filter(({ isStricter }) => !isStricter))("JSON Schema agrees on: $name", (table) => {
  expect(judgeBySchema(table)).toEqual(allRight);
});
