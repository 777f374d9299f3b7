import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** What all test files share. */
const sharedFolder = mkdtempSync(join(realpathSync(tmpdir()), "partwise-packed-"));
process.once("exit", () => rmSync(sharedFolder, { recursive: true, force: true }));

export default defineConfig({
  // Most of the time is spent in npm and compilers, which are processes of their own.
  test: { provide: { sharedFolder }, maxWorkers: 2 },
});
