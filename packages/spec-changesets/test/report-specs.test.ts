import { expect, test } from "vitest";
import { reportSpecs } from "../src/report-specs.js";
import { createWorkspace } from "./create-workspace.js";

const spec = "specs/pets/openapi.yaml";

test("each changed description, with its changes as tables", async () => {
  const workspace = createWorkspace();
  expect(await reportSpecs(workspace.root, "HEAD")).toBe(
    "<!-- changes of descriptions -->\nNo description changed.\n",
  );
  workspace.edit(spec, "title: {", "name: {");
  workspace.put("specs/cats/package.json", JSON.stringify({ name: "@acme/cats", version: "0.3.0" }));
  workspace.put("specs/cats/openapi.yaml", workspace.read(spec));
  expect((await reportSpecs(workspace.root, "HEAD")).split("\n")).toEqual([
    "<!-- changes of descriptions -->",
    "## @acme/cats",
    "",
    "A new description.",
    "",
    "## @acme/pets",
    "",
    "### POST /photos",
    "",
    "| change | breaks | bump |",
    "| --- | --- | --- |",
    '| property "title" removed | types | major |',
    '| property "name" added | none | minor |',
    "",
    "Bump: **major**; below version 1.0 a minor one.",
    "",
  ]);
});

test.for(["a", "€"])("a report of many changes ends before a comment is full of %s", async (letter) => {
  const workspace = createWorkspace();
  const names = Array.from({ length: 2000 }, (_, index) => `${letter.repeat(100)}${index}`);
  const more = names.map((name) => `                ${name}: { type: string }\n`).join("");
  workspace.edit(spec, "                title:", `${more}                title:`);
  const report = await reportSpecs(workspace.root, "HEAD");
  expect(report.length).toBeLessThanOrEqual(60_000);
  expect(Buffer.byteLength(report)).toBeLessThanOrEqual(120_000);
  expect(report.length).toBeGreaterThan(30_000);
  expect(report).toMatch(
    /\| none \| minor \|\n\nThe rest is left out: `npx partwise diff REVISION:DESCRIPTION DESCRIPTION` prints all\.\n$/,
  );
});
