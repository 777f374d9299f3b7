import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";
import { photos } from "./photos.js";
import { recordingServer } from "./recording-server.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test.skipIf(!hasChromium)("axe finds no violation in a form of parts, filled in and answered", async () => {
  await using server = await recordingServer((response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"a":1}');
  });
  await using site = await openSite(photos, server.url, "addphoto.html");
  const { page } = site;
  await page.fill('[name="albumId"]', "7");
  await page.setInputFiles('[name="picture"]', {
    name: "a.png",
    mimeType: "image/png",
    buffer: Buffer.from("no"),
  });
  await page.click("text=Add notes");
  await page.click("text=Add tags");
  await page.keyboard.type("blue");
  await page.click("text=Add sizes");
  await page.keyboard.type("1");
  expect(await violations(page)).toEqual([]);
  await page.click("button.send");
  await page.waitForSelector("#answer h3");
  await page.click("#answer summary");
  expect(await violations(page)).toEqual([]);
  expect(site.errors).toEqual([]);
});

test.skipIf(!hasChromium)(
  "axe finds no violation in a form of JSON with messages, on a phone in the dark",
  async () => {
    await using server = await recordingServer((response) => response.end());
    await using site = await openSite(photos, server.url, "order.html");
    const { page } = site;
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.click("text=Add items");
    await page.click("text=Add labels");
    await page.click("text=Add name and value");
    await page.click('[role="switch"]');
    await page.click("button.send");
    expect(await page.locator(".error:not([hidden])").count()).toBeGreaterThan(2);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  },
);

test.skipIf(!hasChromium)("axe finds no violation in the inputs of credentials", async () => {
  await using server = await recordingServer((response) => response.end());
  await using site = await openSite(photos, server.url, "secrets.html");
  const { page } = site;
  for (const label of ["login", "key and token", "code", "cookie"]) {
    await page.selectOption("#security", { label });
    expect(await violations(page)).toEqual([]);
  }
  await page.selectOption("#server", { index: 1 });
  expect(await violations(page)).toEqual([]);
  await page.selectOption("#server", { label: "Another URL" });
  expect(await violations(page)).toEqual([]);
});

async function violations(page: Page): Promise<readonly string[]> {
  // Evaluated, since the policy of the pages lets no script be added as an element.
  await page.evaluate(axe);
  const found = (await page.evaluate("axe.run()")) as {
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  };
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`,
  );
}
