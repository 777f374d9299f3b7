import { expect, test } from "vitest";
import type { Change } from "../../src/contract/change.js";
import { printMarkdown } from "../../src/print/print-markdown.js";
import { printText } from "../../src/print/print-text.js";

const removed = (operation: string): Change => ({
  pointer: "/components/schemas/Pet/properties/name",
  operation,
  breaking: "types",
  bump: "major",
  message: 'property "a|b" removed',
});
const added: Change = {
  pointer: "/servers",
  operation: null,
  breaking: "none",
  bump: "minor",
  message: "server https://b.example.com added",
};
const operations = ["GET /a", "GET /b", "GET /c", "GET /d"];

test("a table for operations with the same changes, and the bump below", () => {
  expect(printMarkdown([added, ...operations.map(removed)]).split("\n")).toEqual([
    "### The description",
    "",
    "| change | breaks | bump |",
    "| --- | --- | --- |",
    "| server https://b.example.com added | none | minor |",
    "",
    "### GET /a, GET /b, GET /c and 1 more",
    "",
    "| change | breaks | bump |",
    "| --- | --- | --- |",
    '| property "a\\|b" removed | types | major |',
    "",
    "Bump: **major**; below version 1.0 a minor one.",
    "",
  ]);
});

test("without a change there is nothing but the bump", () => {
  expect(printMarkdown([])).toBe("Bump: **none**\n");
  expect(printText([])).toBe("none\n");
});

test("text says that below 1.0 a breaking change is a minor bump, and nothing of it without one", () => {
  expect(
    printText([removed("GET /a")])
      .split("\n")
      .slice(-3),
  ).toEqual(["Below version 1.0 this is a minor bump: there a minor version may break.", "major", ""]);
  expect(printText([added])).not.toContain("1.0");
});
