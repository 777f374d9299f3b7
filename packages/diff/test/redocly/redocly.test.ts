import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allEdits } from "../edits/all-edits.js";
import { bumpsOf } from "./bumps-of.js";

test("decision 010 tells how often redocly diff is right on whether an edit breaks callers", async () => {
  const bumps = await bumpsOf(allEdits);
  const rights = (edits: typeof allEdits) =>
    edits.filter(({ name, breaking }) => (breaking !== "none") === (bumps.get(name) === "major"));
  const parts = allEdits.filter(({ name }) => /^(form|part|urlencoded): /.test(name));
  const figures = [
    `right on ${rights(allEdits).length} of ${allEdits.length} edits`,
    `on ${rights(parts).length} of ${parts.length} of forms`,
  ];
  const page = new URL("../../../../.github/decisions/010-diff.md", import.meta.url);
  const text = readFileSync(page, "utf8").replaceAll(/\s+/g, " ");
  expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
}, 300_000);
