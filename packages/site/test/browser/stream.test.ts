import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";
import { photos } from "./photos.js";
import { recordingServer } from "./recording-server.js";

test.skipIf(!hasChromium).each([
  ["text/event-stream", (id: number) => `data: {"id":${id}}\n\n`],
  ["application/jsonl", (id: number) => `{"id":${id}}\n`],
])("items of %s are seen before the stream ends, and Stop ends it", async (type, item) => {
  let answer: ServerResponse | undefined;
  await using server = await recordingServer((response) => {
    answer = response;
    response.writeHead(200, { "content-type": type });
    response.write(item(1));
  });
  await using site = await openSite(photos, server.url, "news.html");
  const { page } = site;
  await page.click("button.send");
  await page.waitForSelector(".items li:nth-child(1)");
  expect(await page.textContent("#answer h3")).toBe("200 OK");
  expect(await page.textContent("#answer [role=status]")).toBe("The stream is open.");
  expect(await page.textContent(".items")).toContain('"id": 1');
  answer?.write(item(2));
  await page.waitForSelector(".items li:nth-child(2)");
  expect(answer?.writableEnded).toBe(false);
  const closed = answer && once(answer, "close");
  await page.click('#answer >> text="Stop"');
  await closed;
  await page.waitForSelector("text=You stopped the stream after 2 items.");
  expect(await page.locator('text="Stop"').count()).toBe(0);

  await page.click("button.send");
  await page.waitForSelector(".items li:nth-child(1)");
  answer?.end();
  await page.waitForSelector("text=The stream ended after 1 item.");
  expect(site.errors).toEqual([]);
});
