import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";
import { photos } from "./photos.js";

const size = 16_000_000;
const scan = { name: "scan.bin", mimeType: "", buffer: Buffer.alloc(size) };

test.skipIf(!hasChromium)("an upload tells how far it has come", async () => {
  await using server = await waitingServer();
  await using site = await openSite(photos, server.url, "scan.html");
  const { page } = site;
  await page.setInputFiles('input[type="file"]', scan);
  await page.evaluate(() => {
    const bar = document.querySelector("progress");
    const values: number[] = [];
    Reflect.set(globalThis, "values", values);
    new MutationObserver(() => values.push(bar?.value ?? 0)).observe(bar as Element, { attributes: true });
  });
  await page.click("button.send");
  // The server reads nothing: what was sent lies in the buffers of the sockets.
  await page.waitForFunction(() => (document.querySelector("progress")?.value ?? 0) > 0);
  expect(await page.locator("progress").evaluate((bar: HTMLProgressElement) => bar.value)).toBeLessThan(1);
  expect(await page.textContent(".progress [role=status]")).toMatch(/^\d+ %: .+ of 16.0 MB sent$/);
  expect(await page.getAttribute("progress", "aria-label")).toBe("Upload");
  server.read();
  await page.waitForSelector("#answer h3");
  expect(await page.locator("progress").evaluate((bar: HTMLProgressElement) => bar.value)).toBe(1);
  expect(await page.textContent(".progress [role=status]")).toMatch(/^100 %/);
  const values = (await page.evaluate(() => Reflect.get(globalThis, "values"))) as number[];
  expect(values.length).toBeGreaterThan(1);
  expect(values).toEqual(values.toSorted((one, other) => one - other));
  expect(server.received()).toBe(size);
  expect(await page.textContent("#sent")).toContain("Body: 16.0 MB");
  expect(await page.textContent("#sent")).toContain("and 16.0 MB more");
});

test.skipIf(!hasChromium)("an upload is cancelled", async () => {
  await using server = await waitingServer();
  await using site = await openSite(photos, server.url, "scan.html");
  const { page } = site;
  await page.setInputFiles('input[type="file"]', scan);
  await page.click("button.send");
  await page.waitForFunction(() => (document.querySelector("progress")?.value ?? 0) > 0);
  await page.click("text=Cancel");
  await page.waitForSelector("#answer h3");
  expect(await page.textContent("#answer h3")).toBe("Cancelled");
  await page.waitForSelector("button:text-is('Cancel')", { state: "hidden" });
  server.read();
  await server.gone;
  expect(server.received()).toBeLessThan(size);
});

/** A server that reads a body when the test says so. */
async function waitingServer() {
  let received = 0;
  let read = () => {};
  let left = () => {};
  const gone = new Promise<void>((resolve) => {
    left = resolve;
  });
  const isRead = new Promise<void>((resolve) => {
    read = resolve;
  });
  const take = async (message: IncomingMessage, response: ServerResponse) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-methods", "*");
    response.setHeader("access-control-allow-headers", "content-type");
    if (message.method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    message.on("error", left);
    message.on("close", left);
    await isRead;
    message.on("data", ({ length }: Buffer) => {
      received += length;
    });
    message.on("end", () => response.writeHead(200, { "content-type": "image/png" }).end());
  };
  const server = createServer(take);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, read, gone, received: () => received, [Symbol.asyncDispose]: close };
}
