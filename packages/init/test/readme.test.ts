import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runExample } from "@partwise/readme-examples";
import { afterAll, expect, test } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "partwise-init-readme-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const pets = fileURLToPath(new URL("../../samples/test/fixtures/pets/openapi.yaml", import.meta.url));

test("the example makes a package and writes it", async () => {
  const { stdout, stderr } = await runExample(new URL("../README.md", import.meta.url), 0, {
    replace: { '"openapi.yaml"': JSON.stringify(pets), '"pets"': JSON.stringify(join(folder, "pets")) },
  });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^pets \d+ 0\n$/);
  expect(await readdir(join(folder, "pets"))).toContain("package.json");
}, 300_000);
