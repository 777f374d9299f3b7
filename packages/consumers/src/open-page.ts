import { gzipSync } from "node:zlib";
import type { Browser, Response } from "playwright";

/** Opens a page, and waits for its element `outcome`. */
export async function openPage(browser: Browser, url: string): Promise<PageOutcome> {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const scripts: Promise<Buffer>[] = [];
    const said: string[] = [];
    // Of the context, since a service worker is not of the page.
    context.on("response", (response) => {
      if (!isScript(response)) return;
      const body = response.body();
      // Of a page that has failed, nobody waits for the rest.
      body.catch(() => {});
      scripts.push(body);
    });
    tab.on("console", (message) => {
      if (message.type() === "error") said.push(message.text());
    });
    tab.on("pageerror", (error) => said.push(String(error)));
    await tab.goto(url);
    const outcome = await tab
      .locator("#outcome:not(:empty)")
      .textContent({ timeout: 30_000 })
      .catch(() => "no outcome within 30 s");
    const bodies = await Promise.all(scripts);
    const size = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
    return { outcome: outcome ?? "", size, said };
  } finally {
    await context.close();
  }
}

/** What a page says of its calls, what its scripts weigh, and what the browser says of the page. */
export interface PageOutcome {
  readonly outcome: string;
  /** The bytes of all scripts that the page loaded, each compressed by gzip. */
  readonly size: number;
  readonly said: readonly string[];
}

function isScript(response: Response): boolean {
  return response.ok() && /javascript/.test(response.headers()["content-type"] ?? "");
}
