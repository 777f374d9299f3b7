import { chromium } from "playwright";
import type { TestProject } from "vitest/node";
import { findChromium } from "./find-chromium.js";

/** Starts the one Chromium of all test files, where this machine has one, and ends it after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.log("No Chromium here: the pages in a browser were left out.");
    return async () => {};
  }
  const server = await chromium.launchServer({ executablePath, timeout: 0 });
  project.provide("chromium", server.wsEndpoint());
  return () => server.close();
}

declare module "vitest" {
  interface ProvidedContext {
    /** Where the Chromium of all tests listens; undefined on a machine without one. */
    chromium?: string;
  }
}
