import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";
import { photos } from "./photos.js";
import { recordingServer } from "./recording-server.js";

test.skipIf(!hasChromium)("a broken limit is told at its field, which takes the focus", async () => {
  await using server = await recordingServer((response) => response.end());
  await using site = await openSite(photos, server.url, "order.html");
  const { page } = site;
  const errorOf = (name: string) => page.locator(`.field:has(> [name="${name}"]) > .error`).textContent();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("name"));
  await page.click("button.send");
  expect(await errorOf("quantity")).toBe("quantity is required: give a value.");
  expect(await errorOf("street")).toBe("street is required: give a value.");
  expect(await focused()).toBe("quantity");
  expect(await page.getAttribute('[name="quantity"]', "aria-invalid")).toBe("true");
  const told = await page.getAttribute('[name="quantity"]', "aria-describedby");
  const ids = told?.split(" ") ?? [];
  expect(await page.textContent(`[id="${ids[0]}"]`)).toBe("1 to 5");

  await page.fill('[name="quantity"]', "6");
  await page.fill('[name="street"]', "Sea Road");
  await page.fill('[name="code"]', "abc");
  await page.fill('[name="price"]', "0.3");
  await page.fill('[name="extra"]', "{");
  await page.click("button.send");
  expect(await errorOf("quantity")).toBe("Give 5 or less.");
  expect(await errorOf("price")).toBe("Give a multiple of 0.25.");
  expect(await errorOf("code")).toBe("Give a value that matches ^[A-Z]{3}$.");
  expect(await errorOf("extra")).toMatch(/^This is no JSON: /);
  expect(await errorOf("street")).toBe("");
  expect(server.requests).toEqual([]);

  await page.check("#send-anyway");
  await page.click("button.send");
  expect(await focused()).toBe("extra");
  await page.fill('[name="extra"]', "{}");
  await page.click("button.send");
  await page.waitForSelector("#answer h3");
  expect(JSON.parse(server.requests[0]?.body.toString() ?? "")).toMatchObject({ quantity: 6, code: "abc" });
});

test.skipIf(!hasChromium)("limits stand as attributes, too", async () => {
  await using server = await recordingServer((response) => response.end());
  await using site = await openSite(photos, server.url, "addphoto.html");
  const attributes = (name: string, names: readonly string[]) =>
    site.page
      .locator(`[name="${name}"]`)
      .evaluate((input, all) => all.map((each) => input.getAttribute(each)), names);
  expect(await attributes("title", ["minlength", "maxlength", "required"])).toEqual(["2", "20", ""]);
  expect(await attributes("albumId", ["min", "step", "type"])).toEqual(["1", "1", "number"]);
  expect(await attributes("picture", ["accept", "type"])).toEqual(["image/png,image/jpeg", "file"]);
  expect(await attributes("scans", ["multiple"])).toEqual([""]);
});

test.skipIf(!hasChromium)("what the client refuses is told at the parameter that it names", async () => {
  await using server = await recordingServer((response) => response.end());
  await using site = await openSite(photos, server.url, "addphoto.html");
  const { page } = site;
  await page.check("#send-anyway");
  await page.click("button.send");
  await page.waitForSelector("#answer h3");
  expect(await page.textContent("#answer h3")).toBe("Not sent");
  expect(await page.locator('.field:has(> [name="albumId"]) > .error').textContent()).toMatch(
    /Path parameter "albumId"/,
  );
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("albumId");
  expect(server.requests).toEqual([]);
});
