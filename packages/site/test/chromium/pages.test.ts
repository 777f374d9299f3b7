import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { loadDescription, operationsOf } from "@partwise/description";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openPage } from "../helpers/open-page.js";
import { type BuiltSite, serveBuiltSite } from "../helpers/serve-built-site.js";

const groups = fileURLToPath(new URL("../../../../specs/zoom-im-groups/openapi.yaml", import.meta.url));
// Evaluated, since the policy of the pages lets no script be added as an element.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!hasChromium)("the pages in Chromium", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await serveBuiltSite(groups);
  });
  afterAll(() => site?.close());

  /** Opens a page, and notes what should not be: errors, and requests to other hosts. */
  async function go(file: string, options: Parameters<typeof openPage>[0] = {}) {
    const page = await openPage(options);
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith("data:"))
        faults.push(request.url());
    });
    await page.goto(`${site.url}${file}`);
    return { page, faults };
  }

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

  test.each(["index.html", "imgroupupdate.html", "imgroupmemberscreate.html"])(
    "axe finds no violation on %s, in both themes and on a phone",
    async (file) => {
      for (const [colorScheme, width] of [
        ["light", 1280],
        ["dark", 1280],
        ["dark", 390],
      ] as const) {
        const { page, faults } = await go(file, { colorScheme, viewport: { width, height: 900 } });
        await openAll(page);
        await page.evaluate(axe);
        const found = (await page.evaluate("axe.run()")) as AxeResult;
        const said = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect([said, faults]).toEqual([[], []]);
        await page.close();
      }
    },
  );

  test.each(["index.html", "imgroupupdate.html"])("%s is as wide as a phone", async (file) => {
    const { page } = await go(file, { viewport: { width: 390, height: 844 } });
    await openAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  test("by keyboard alone: search, open an operation, switch a tab, copy", async () => {
    const { page, faults } = await go("index.html", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the content");
    await page.keyboard.press("/");
    await page.keyboard.type("members");
    await page.waitForSelector('#search-results [aria-selected="true"]');
    expect(await page.getAttribute("#search", "aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    expect(await page.textContent('#search-results [aria-selected="true"] strong')).toBe(
      "Add members to a group",
    );
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/imgroupmemberscreate\.html$/);
    await page.focus('[role="tab"]');
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("curl");
    expect(await page.locator(".panel:visible").count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Copy");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.textContent === "Copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^printf 'Authorization: .*\| curl /,
    );
    await page.goto(`${site.url}imgroup.html`);
    expect(await page.textContent('[aria-selected="true"]')).toBe("curl");
    expect(faults).toEqual([]);
    await page.close();
  });

  test("a link to a field of a closed answer opens the answer", async () => {
    const { page } = await go("imgroupupdate.html#answer-404-errors.field");
    await page.waitForSelector("#answer-404[open]");
    expect(await page.isVisible('[id="answer-404-errors.field"]')).toBe(true);
    await page.close();
  });

  test("without JavaScript all samples stand on the page, and nothing that needs it", async () => {
    const { page, faults } = await go("imgroupupdate.html", { javaScriptEnabled: false });
    expect(await page.locator(".panel:visible h3").allTextContents()).toEqual([
      ...["TypeScript", "JavaScript", "curl", "Python", "partwise call", "On the wire"],
    ]);
    expect(await page.locator("[data-copy]:visible, .search:visible").count()).toBe(0);
    const { context } = await loadDescription(groups);
    const operations = "nav[aria-label=Operations] a[href]:not([href^='index.html']):visible";
    expect(await page.locator(operations).count()).toBe(operationsOf(context).length);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** Opens what is closed, so that it is looked at as well. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
