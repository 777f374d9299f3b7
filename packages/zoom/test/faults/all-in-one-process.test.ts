import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("after every fault the process still works, and ends by itself", { timeout: 300_000 }, async () => {
  const program = fileURLToPath(new URL("all-in-one-process.mjs", import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program], { timeout: 290_000 });
  expect(stderr).toBe("");
  expect(Number(stdout)).toBeGreaterThan(45);
});
