import { type Browser, chromium } from "playwright";
import { inject } from "vitest";

const endpoint = inject("chromium");
let connected: Promise<Browser> | undefined;

/** The Chromium of all tests. Close pages, and not the browser. */
export function browser(): Promise<Browser> {
  connected ??= chromium.connect(endpoint ?? "");
  return connected;
}

/** Whether a Chromium is here; else the tests are left out. */
export const hasChromium = endpoint !== undefined;
