import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { buildSite, serveSite } from "../../src/index.js";
import { browser } from "./browser.js";

/** Builds a site, serves it, and has a browser for it. */
export async function openBrowser(description: string): Promise<OpenBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-browser-"));
  const output = join(folder, "site");
  await buildSite(description, { output });
  const { url, close } = await serveSite(folder);
  return {
    browser: await browser(),
    url: `${url}site/`,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A browser, and a site below a path of a file server. */
export interface OpenBrowser {
  readonly browser: Browser;
  readonly url: string;
  readonly close: () => Promise<void>;
}
