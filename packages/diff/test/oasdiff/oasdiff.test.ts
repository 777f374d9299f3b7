import { describe, expect, test } from "vitest";
import type { Breaking } from "../../src/contract/change.js";
import { breakingOf } from "../verdicts/breaking-of.js";
import { changesOf } from "../verdicts/changes-of.js";
import { allChecks } from "./all-checks.js";
import { isSame, printPage } from "./print-page.js";

const all = Object.values(allChecks).flat();
const changesById = await changesOf(
  all.map(({ id, ours, ...edit }) => ({ name: id, breaking: ours, bump: "none", ...edit, because: "" })),
);

test("each check of oasdiff, of August 2026, stands once", () => {
  expect(all).toHaveLength(509);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test("a reason stands where the verdicts differ, and nowhere else", () => {
  expect(all.filter((each) => isSame(each) === (each.because !== undefined))).toEqual([]);
});

describe.each(Object.entries(allChecks))("%s", (_, checks) => {
  test.each(checks)("$id: $ours", ({ id, ours }) => {
    const changes = changesById.get(id) ?? [];
    expect(changes, "no change was found").not.toEqual([]);
    const told = changes.map(({ message, breaking }) => `${breaking}: ${message}`).join("; ");
    expect<Breaking>(breakingOf(changes), told).toBe(ours);
  });
});

test("the page says so; vitest -u writes it", async () => {
  await expect(printPage(allChecks)).toMatchFileSnapshot("../../oasdiff.md");
});
