import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { findChromium } from "./src/find-program.js";
import { browserProject } from "./test/browser/browser-project.js";

const chromium = findChromium();
const node: TestProjectConfiguration = {
  test: { name: "node", include: ["test/*.test.ts", "test/openapi-fetch/*.test.tsx"] },
};

const projects = chromium === undefined ? [node] : [node, await browserProject(chromium)];

export default defineConfig({
  test: { projects, globalSetup: ["test/browser/start-server.ts"] },
});
