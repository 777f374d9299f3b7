import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";
import { photos } from "./photos.js";
import { recordingServer } from "./recording-server.js";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 7]);

test.skipIf(!hasChromium)("each part that is shown has the bytes that the server received", async () => {
  await using server = await recordingServer((response) => response.end("{}"));
  await using site = await openSite(photos, server.url, "addphoto.html");
  const { page } = site;
  await page.fill('[name="albumId"]', "7");
  await page.fill('[name="title"]', "Größe\n");
  const file = { mimeType: "image/png", buffer: png };
  await page.setInputFiles('[name="picture"]', { ...file, name: "sea.png" });
  await page.setInputFiles('[name="scans"]', [
    { name: "one.bin", mimeType: "application/octet-stream", buffer: bytes },
    { name: "two.txt", mimeType: "text/plain", buffer: Buffer.from("two") },
  ]);
  await page.click("text=Add notes");
  await page.fill('[name="author"]', "Ada");
  await page.fill('[name="stars"]', "5");
  await page.click("text=Add tags");
  await page.keyboard.type("blue");
  await page.click("button.send");
  await page.waitForSelector("#answer h3");
  const [request] = server.requests;
  const body = request?.body ?? Buffer.alloc(0);
  const parts = await page.locator(".parts > li").evaluateAll((all) =>
    all.map((each) => ({
      name: each.querySelector("h5")?.textContent,
      lines: [...each.querySelectorAll("pre")].map((pre) => pre.textContent),
      size: each.querySelector(".size")?.textContent ?? "",
      rules: each.querySelectorAll(".rules li").length,
    })),
  );
  expect(parts.map(({ name }) => name)).toEqual([
    "title",
    "isPublic",
    "picture",
    "notes",
    "tags",
    "scans",
    "scans",
  ]);
  let end = 0;
  for (const { lines, size, rules } of parts) {
    const [head = "", content = ""] = lines;
    const [from = 0, to = 0] = /at bytes (\d+) to (\d+)/.exec(size)?.slice(1).map(Number) ?? [];
    const received = body.subarray(from, to + 1);
    const [start, value] = [received.subarray(0, head.length + 4), received.subarray(head.length + 4)];
    expect(start.toString()).toBe(`${head}\r\n\r\n`);
    expect(content).toBe(/^0{6} /.test(content ?? "") ? hex(value) : value.toString());
    expect(size).toMatch(new RegExp(`^${value.length} bytes?,`));
    expect(rules).toBeGreaterThan(0);
    expect(body.subarray(end, from).toString()).toMatch(/^(\r\n)?--[^\r\n]+\r\n$/);
    end = to + 1;
  }
  expect(body.subarray(end).toString()).toMatch(/^\r\n--[^\r\n]+--\r\n$/);
  expect(parts[2]?.lines[0]).toContain("Content-Type: image/png");
  expect(
    await page
      .locator("img.preview")
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(1);
  expect(site.errors).toEqual([]);
});

test.skipIf(!hasChromium)("a part goes out in the content type that was chosen", async () => {
  await using server = await recordingServer((response) => response.end("{}"));
  await using site = await openSite(photos, server.url, "addphoto.html");
  const { page } = site;
  await page.fill('[name="albumId"]', "7");
  await page.setInputFiles('[name="picture"]', {
    name: "sea",
    mimeType: "application/octet-stream",
    buffer: png,
  });
  await page.selectOption("label.content-type select", { label: "image/jpeg" });
  await page.click("button.send");
  await page.waitForSelector("#answer h3");
  expect(server.requests[0]?.body.toString()).toContain('filename="sea"\r\nContent-Type: image/jpeg\r\n');
  await page.selectOption("label.content-type select", { index: 0 });
  await page.click("button.send");
  await page.waitForSelector("#answer h3");
  const message = page.locator('.field:has([name="picture"]) .error');
  await message.waitFor();
  expect(await message.textContent()).toMatch(/image\/png, image\/jpeg/);
  expect(server.requests).toHaveLength(1);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("picture");
});

function hex(value: Buffer): string {
  const lines: string[] = [];
  for (let at = 0; at < value.length; at += 16) {
    const some = value.subarray(at, at + 16);
    const digits = some.toString("hex").replace(/(..)(?=.)/g, "$1 ");
    const letters = some.toString("latin1").replace(/[^ -~]/g, ".");
    lines.push(`${at.toString(16).padStart(6, "0")}  ${digits.padEnd(47)}  ${letters}`);
  }
  return lines.join("\n");
}
