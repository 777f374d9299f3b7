import { defineConfig } from "vitest/config";

export default defineConfig({ test: { isolate: false, globalSetup: ["test/helpers/setup.ts"] } });
