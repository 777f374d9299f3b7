import { type Browser, chromium, type Page } from "playwright";
import { inject } from "vitest";

const endpoint = inject("chromium");
let connected: Promise<Browser> | undefined;

/**
 * Opens a page in the Chromium of all tests. Only the limit of the test ends what the page is waited for: on a busy machine,
 * Playwright's 30 seconds are short.
 */
export async function openPage(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  connected ??= chromium.connect(endpoint ?? "");
  const page = await (await connected).newPage(options);
  page.setDefaultTimeout(0);
  return page;
}

/** Whether a Chromium is here; else the tests are left out. */
export const hasChromium = endpoint !== undefined;
