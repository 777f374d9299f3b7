import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration so.
export default defineConfig({ test: { isolate: false, globalSetup: ["test/helpers/setup.ts"] } });
