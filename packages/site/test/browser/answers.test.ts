import { fileURLToPath } from "node:url";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";
import { photos } from "./photos.js";
import { recordingServer } from "./recording-server.js";

const zoomDescription = fileURLToPath(
  new URL("../../../../specs/zoom-im-groups/openapi.yaml", import.meta.url),
);
const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

test.skipIf(!hasChromium).each([
  [false, 400, "400 Bad Request"],
  [true, 300, "300 Multiple Choices"],
])(
  "a refused call shows the words of the description (legacy status: %s)",
  async (legacyStatus, status, words) => {
    await using zoom = await startZoomMockServer({ legacyStatus });
    const [group] = zoom.groups();
    await using site = await openSite(zoomDescription, zoom.url, "imgroupmembers.html");
    const { page } = site;
    await page.fill('[data-scheme="zoomOAuth"]', zoom.accessToken);
    await page.fill('[name="groupId"]', group?.id ?? "");
    await page.fill('[name="page_size"]', "9999");
    await page.check("#send-anyway");
    await page.click("button.send");
    await page.waitForSelector("#answer h3");
    expect(zoom.requests.at(-1)?.status).toBe(status);
    expect(await page.textContent("#answer h3")).toBe(words);
    expect((await page.textContent("#answer .description"))?.length).toBeGreaterThan(10);
    expect(await page.textContent("#answer .error-code")).toMatch(/^Error code \d+: ./);
    expect(await page.textContent("#answer pre")).toContain('{\n  "code": ');
    expect(await page.textContent("#answer .headers")).toContain("x-zm-trackingid");
  },
);

test.skipIf(!hasChromium)("text, an image, a file to save, and JSON that is none", async () => {
  const answers: (readonly [string, Buffer | string])[] = [
    ["text/plain", "Grüße"],
    ["image/png", Buffer.from(png, "base64")],
    ["application/zip", Buffer.from([80, 75, 3, 4])],
    ["application/json", "{broken"],
    ["application/json", '{"a":[1]}'],
  ];
  await using server = await recordingServer((response) => {
    const [type, body] = answers.shift() ?? ["", ""];
    response.writeHead(200, { "content-type": type, "content-disposition": 'attachment; filename="a.bin"' });
    response.end(body);
  });
  await using site = await openSite(photos, server.url, "secrets.html");
  const { page } = site;
  const shown = async () => {
    await page.click("button.send");
    await page.waitForSelector("#answer h3");
    return (await page.textContent("#answer")) ?? "";
  };
  expect(await shown()).toContain("Grüße");
  expect(await shown()).toContain("Save a.bin (70 bytes)");
  const image = page.locator("#answer img.preview");
  expect(await image.evaluate((node: HTMLImageElement) => node.decode().then(() => node.naturalWidth))).toBe(
    1,
  );
  expect(await shown()).toContain("50 4b 03 04");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#answer a[download]")]);
  expect(download.suggestedFilename()).toBe("a.bin");
  const broken = await shown();
  expect(broken).toContain("{broken");
  expect(await page.textContent("#answer .trouble")).toMatch(/not JSON|no JSON|JSON/);
  expect(await shown()).toContain('{\n  "a": [\n    1\n  ]\n}');
  expect(site.errors).toEqual([]);
});

test.skipIf(!hasChromium)("without an answer, the page says what to check", async () => {
  let url = "";
  {
    await using gone = await recordingServer((response) => response.end());
    url = gone.url;
  }
  await using site = await openSite(photos, url, "secrets.html");
  await site.page.click("button.send");
  await site.page.waitForSelector("#answer h3");
  expect(await site.page.textContent("#answer h3")).toBe("No answer");
  const said = await site.page.textContent("#answer");
  expect(said).toContain(`Does a server answer at ${url}?`);
  expect(said).toContain(`Does the server let pages of ${site.origin} call (CORS)?`);
});
