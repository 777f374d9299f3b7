import { describe, expect, test } from "vitest";
import { bumpOf } from "../../src/contract/bump-of.js";
import type { Change } from "../../src/contract/change.js";
import { breakingOf } from "../verdicts/breaking-of.js";
import { breaksWire } from "../verdicts/breaks-wire.js";
import { callersThatBreak } from "../verdicts/callers-that-break.js";
import { changesOf } from "../verdicts/changes-of.js";
import { allEdits } from "./all-edits.js";

const broken = callersThatBreak(allEdits);
const changesByName = await changesOf(allEdits);

test("there are at least 150, each of its own name", () => {
  expect(allEdits.length).toBeGreaterThanOrEqual(150);
  expect(new Set(allEdits.map(({ name }) => name)).size).toBe(allEdits.length);
});

describe.each(allEdits)("$name: $because", (edit) => {
  test("the diff says so", () => {
    const changes = changesByName.get(edit.name) ?? [];
    const told = changes.map(({ message, breaking }) => `${breaking}: ${message}`).join("; ");
    expect(`${breakingOf(changes)} ${bumpOf(changes)}`, told).toBe(`${edit.breaking} ${edit.bump}`);
  });

  test("the compiler says so", () => {
    const { old, new: now } = broken.get(edit.name) ?? { old: [], new: [] };
    expect(old, old.join("; ")).toEqual([]);
    expect(now.length > 0, now.join("; ")).toBe(isTypes(edit.breaking));
  });

  if (edit.unseen !== undefined) return;
  test("the server and the client say so", async () => {
    const found = await breaksWire(edit);
    expect(found.length > 0, found.join("; ")).toBe(isWire(edit.breaking));
  });
});

function isWire(breaking: Change["breaking"]): boolean {
  return breaking === "wire" || breaking === "both";
}

function isTypes(breaking: Change["breaking"]): boolean {
  return breaking === "types" || breaking === "both";
}
