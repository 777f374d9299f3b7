import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration so.
export default defineConfig({
  // Most of the time is spent in npm and compilers, which are processes of their own.
  test: { globalSetup: ["test/shared-folder.ts"], maxWorkers: 2 },
});
