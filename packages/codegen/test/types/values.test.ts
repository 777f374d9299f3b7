import { beforeAll, expect, test, vi } from "vitest";
import { arrays } from "./array-tables.js";
import { composed } from "./composed-tables.js";
import { conditional } from "./conditional-tables.js";
import { discriminated } from "./discriminated-tables.js";
import { allRight, judgeBySchema, judgeValues, type ValueTable, type Verdict } from "./judge-values.js";
import { plain } from "./plain-tables.js";
import { recursive } from "./recursive-tables.js";
import { referred } from "./reference-tables.js";
import { requiring } from "./requiring-tables.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const tables: readonly ValueTable[] = [
  ...plain,
  ...arrays,
  ...requiring,
  ...composed,
  ...conditional,
  ...referred,
  ...recursive,
  ...discriminated,
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
