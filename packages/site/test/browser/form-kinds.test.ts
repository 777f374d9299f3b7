import type { Page } from "playwright";
import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";
import { photos } from "./photos.js";
import { recordingServer } from "./recording-server.js";

test.skipIf(!hasChromium)("values keep their types, and what was left empty is not sent", async () => {
  await using server = await recordingServer((response) => response.end());
  await using site = await openSite(photos, server.url, "order.html");
  const { page } = site;
  await page.fill('[name="quantity"]', "3");
  await page.fill('[name="street"]', "Sea Road");
  await send(page);
  expect(sentValue(server)).toEqual({ quantity: 3, delivery: { street: "Sea Road" } });

  await page.selectOption('[name="size"]', { label: '"1"' });
  await page.click('[role="switch"][name="isGift"]');
  await page.selectOption('.field:has([name="comment"]) .when-empty select', { label: "empty text" });
  await page.selectOption("select.branch", { label: "Shop" });
  await page.fill('[name="shop"]', "12");
  await page.fill('[name="price"]', "0.75");
  await page.fill('[name="extra"]', '{"deep": [1, null]}');
  await page.click("text=Add labels");
  await page.click("text=Add name and value");
  await page.keyboard.type("red");
  await page.keyboard.press("Tab");
  await page.keyboard.type("4");
  await send(page);
  expect(sentValue(server)).toEqual({
    quantity: 3,
    price: 0.75,
    comment: "",
    size: "1",
    isGift: true,
    delivery: { shop: 12 },
    labels: { red: 4 },
    extra: { deep: [1, null] },
  });

  await page.click('[role="switch"][name="isGift"]');
  await page.selectOption('.field:has([name="comment"]) .when-empty select', { label: "null" });
  await page.selectOption('[name="size"]', { label: "1" });
  await page.selectOption("select.branch", { label: "Post" });
  await page.click("text=Remove labels");
  await page.fill('[name="extra"]', "");
  await page.fill('[name="price"]', "");
  await send(page);
  const { delivery, ...rest } = sentValue(server);
  expect(delivery).toEqual({ street: "Sea Road" });
  expect(rest).toEqual({ quantity: 3, comment: null, size: 1, isGift: false });

  await page.click('text="Do not send"');
  await send(page);
  expect(sentValue(server)).not.toHaveProperty("isGift");
  expect(site.errors).toEqual([]);
});

test.skipIf(!hasChromium)("items come and go, and the focus goes with them", async () => {
  await using server = await recordingServer((response) => response.end());
  await using site = await openSite(photos, server.url, "order.html");
  const { page } = site;
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute("aria-label") ?? at?.getAttribute("name") ?? at?.textContent;
    });
  await page.fill('[name="quantity"]', "1");
  await page.fill('[name="street"]', "Sea Road");
  for (const id of ["7", "8", "9"]) {
    await page.click("text=Add items");
    expect(await focused()).toBe("id");
    await page.keyboard.type(id);
  }
  await page.click('[aria-label="Remove items 2"]');
  expect(await focused()).toBe("Remove items 2");
  await send(page);
  expect(sentValue(server).items).toEqual([{ id: 7 }, { id: 9 }]);
  await page.click('[aria-label="Remove items 2"]');
  expect(await focused()).toBe("Remove items 1");
  await page.click('[aria-label="Remove items 1"]');
  expect(await focused()).toBe("Add items");
  await send(page);
  expect(sentValue(server)).not.toHaveProperty("items");
  await page.selectOption(".group:has(> .entries) .when-empty select", { label: "empty list" });
  await send(page);
  expect(sentValue(server).items).toEqual([]);
});

test.skipIf(!hasChromium)(
  "parameters go where they belong, and a cookie is said to be impossible",
  async () => {
    await using server = await recordingServer((response) => response.end());
    await using site = await openSite(photos, server.url, "addphoto.html");
    const { page } = site;
    await page.fill('[name="albumId"]', "7");
    await page.fill('[name="x-trace"]', "abc");
    for (const size of ["1", "2"]) {
      await page.click("text=Add sizes");
      await page.keyboard.type(size);
    }
    expect(await page.locator("#form .hint").allTextContents()).toContain(
      'A page cannot set the cookie "session": it is not sent.',
    );
    expect(await page.inputValue('[name="title"]')).toBe("Sea");
    await send(page);
    const [request] = server.requests;
    expect(request?.url).toBe("/photos/7?sizes=1&sizes=2");
    expect(request?.headers["x-trace"]).toBe("abc");
  },
);

async function send(page: Page): Promise<void> {
  await page.click("button.send");
  await page.waitForSelector("#answer h3");
}

function sentValue({ requests }: { requests: readonly { body: Buffer }[] }): Record<string, unknown> {
  return JSON.parse(requests.at(-1)?.body.toString() ?? "");
}
