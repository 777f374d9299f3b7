import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PackedWorkspace, packWorkspace } from "../packed-workspace.js";
import { workspace } from "../workspace.js";
import { areAlike, printTarballs } from "./print-tarballs.js";

const recorded = join(workspace, ".ci", "tarballs.md");
let packed: PackedWorkspace;

beforeAll(async () => {
  packed = await packWorkspace();
}, 300_000);

afterAll(() => packed?.close(), 300_000);

test(".ci/tarballs.md says what the tarballs hold and weigh: `npx pnpm@10 release:check --update` writes it", () => {
  const page = printTarballs(packed.packages);
  if (process.env.PARTWISE_UPDATE_TARBALLS === "true") writeFileSync(recorded, page);
  const before = readFileSync(recorded, "utf8");
  if (!areAlike(before, page)) expect(page).toBe(before);
});

test("numbers may differ a little, names may not", () => {
  const page = "| `a` | 100 | 3 | dist/ | mime |";
  expect(areAlike(page, page.replace("100", "114"))).toBe(true);
  expect(areAlike(page, page.replace("100", "130"))).toBe(false);
  expect(areAlike(page, page.replace("mime", "mime yaml"))).toBe(false);
});
