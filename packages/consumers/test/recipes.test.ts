import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync(new URL("../../client/bundlers.md", import.meta.url), "utf8");
const recipes = [...page.matchAll(/^<!-- (\S+) -->\n\n```\w+\n(.*?)^```$/gms)];

test.each(recipes.map(([, path = "", text = ""]) => [path, text]))("bundlers.md quotes %s", (path, text) => {
  expect(readFileSync(new URL(`../projects/${path}`, import.meta.url), "utf8")).toBe(text);
});

test("each code of bundlers.md is of a project", () => {
  expect(recipes.length).toBeGreaterThan(5);
  expect(page.match(/^```\w/gm)).toHaveLength(recipes.length);
});
