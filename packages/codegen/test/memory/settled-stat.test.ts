import { stat, utimes } from "node:fs/promises";
import { afterEach, expect, test, vi } from "vitest";
import { settledStat } from "../../src/memory/settled-stat.js";
import { descriptionFolder } from "../helpers/description-folder.js";

const { folder, put } = descriptionFolder();
afterEach(() => vi.restoreAllMocks());

test("a file that changed two seconds ago, or less, or later than now, is not settled", async () => {
  const file = await put("a.yaml", "a");
  const { ctimeMs } = await stat(file);
  const at = (ms: number) => {
    vi.spyOn(Date, "now").mockReturnValue(Math.floor(ctimeMs) + ms);
    return settledStat(file);
  };
  expect([-60_000, 0, 1000, 2000].map(at)).toEqual([undefined, undefined, undefined, undefined]);
  expect(at(2100)).toMatch(/^\d+ \d+ 1 \d+ \d+$/);
  expect(at(60_000)).toBe(at(2100));
  await utimes(file, ctimeMs / 1000, ctimeMs / 1000 + 3600);
  expect(at(60_000)).toBeUndefined();
  expect(at(3_700_000)).toMatch(/^\d+ \d+ 1 \d+ \d+$/);
});

test("what is not there is not settled", () => {
  expect(settledStat(`${folder()}/none`)).toBeUndefined();
});
