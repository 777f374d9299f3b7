import { accessSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { buildSite, serveSite } from "../../src/index.js";

/** Builds a site, serves it, and opens a browser. */
export async function openBrowser(description: string): Promise<OpenBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-browser-"));
  const output = join(folder, "site");
  await buildSite(description, { output });
  const { url, close } = await serveSite(folder);
  const browser = await chromium.launch({ executablePath: executablePath ?? "" });
  return {
    browser,
    url: `${url}site/`,
    close: async () => {
      await browser.close();
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The Chromium of this machine; undefined where there is none. */
export const executablePath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((file) => {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
});
if (executablePath === undefined) console.log("No Chromium here: the pages in a browser were left out.");

/** A browser, and a site below a path of a file server. */
export interface OpenBrowser {
  readonly browser: Browser;
  readonly url: string;
  readonly close: () => Promise<void>;
}
