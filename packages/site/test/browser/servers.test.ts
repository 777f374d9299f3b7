import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";
import { photos } from "./photos.js";
import { recordingServer } from "./recording-server.js";

test.skipIf(!hasChromium)(
  "the given server comes first, the description's have their variables, and any URL is taken",
  async () => {
    await using server = await recordingServer((response) => response.end());
    await using other = await recordingServer((response) => response.end());
    await using site = await openSite(photos, server.url, "secrets.html");
    const { page } = site;
    const asked: string[] = [];
    await page.route("**/secrets", (route) => {
      asked.push(route.request().url());
      return route.fulfill({ status: 200, headers: { "access-control-allow-origin": "*" }, body: "" });
    });
    const send = async () => {
      await page.click("button.send");
      await page.waitForSelector("#answer h3");
    };
    await send();
    await page.selectOption("#server", { index: 1 });
    expect(await page.locator(".variables select").inputValue()).toBe("1");
    await page.locator(".variables select").selectOption({ label: "us" });
    await page.locator(".variables input").fill("v2");
    await send();
    await page.selectOption("#server", { label: "Another URL" });
    await page.fill('[name="URL of the server"]', other.url);
    await send();
    expect(asked).toEqual([
      `${server.url}/secrets`,
      "https://us.example.com/v2/secrets",
      `${other.url}/secrets`,
    ]);
    await page.fill('[name="URL of the server"]', "ftp://example.com");
    await page.click("button.send");
    expect(await page.textContent("#form .error:not([hidden])")).toMatch(/begins with http/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("URL of the server");
    expect(asked).toHaveLength(3);
  },
);
