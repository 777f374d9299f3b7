import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const pages = ["client/bundlers.md", "mock-server/README.md"].map((name) => ({
  name,
  text: readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"),
}));
const recipes = pages.flatMap(({ name, text }) =>
  [...text.matchAll(/^<!-- (\S+) -->\n\n```\w+\n(.*?)^```$/gms)].map(([, path = "", code = ""]) => ({
    name,
    path,
    code,
  })),
);

test.each(recipes)("$name quotes $path", ({ path, code }) => {
  expect(readFileSync(new URL(`../projects/${path}`, import.meta.url), "utf8")).toBe(code);
});

test("each code of bundlers.md is of a project, and so is that of four test runners", () => {
  const of = (name: string) => recipes.filter((recipe) => recipe.name === name);
  expect(of("client/bundlers.md").length).toBeGreaterThan(5);
  expect(pages[0]?.text.match(/^```\w/gm)).toHaveLength(of("client/bundlers.md").length);
  expect(of("mock-server/README.md")).toHaveLength(4);
});
