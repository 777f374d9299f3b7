import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { actions, toolVersions } from "../../src/generated/tool-versions.js";

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test("made packages have the tools and actions of this workspace, at its versions", () => {
  const { status, stderr } = spawnSync(process.execPath, [here("print-versions.mjs"), "--check"], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
});

test("a version is that of the catalog, and an action that of a workflow", () => {
  expect(readFileSync(here("../../pnpm-workspace.yaml"), "utf8")).toContain(`\n  vitest: ${toolVersions.vitest}\n`);
  const workflow = readFileSync(here("../../.github/workflows/ci.yml"), "utf8");
  expect(workflow).toContain(`uses: ${actions["actions/checkout"]}\n`);
});
