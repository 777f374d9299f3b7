import { accessSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startMockServer } from "@partwise/mock-server";
import { chromium } from "playwright";
import { expect, test } from "vitest";
import type { buildSite } from "../src/index.js";

const description = fileURLToPath(new URL("../../../specs/zoom-im-groups/openapi.yaml", import.meta.url));
const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((file) => {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
});
if (executablePath === undefined) console.log("No Chromium here: the site in a browser was left out.");

test.skipIf(executablePath === undefined)(
  "a group is updated from its page, whose parts are shown",
  async () => {
    const output = await mkdtemp(join(tmpdir(), "partwise-site-"));
    const mock = await startMockServer({ description });
    const files = createServer(async (incoming, response) => {
      const { url = "", method, headers } = incoming;
      if (url.startsWith("/v2/")) {
        const target = new URL(url, mock.url);
        incoming.pipe(
          request(target, { method, headers }, (answer) => {
            response.writeHead(answer.statusCode ?? 500, answer.headers);
            answer.pipe(response);
          }),
        );
        return;
      }
      const type = url.endsWith(".js") ? "text/javascript" : url.endsWith(".css") ? "text/css" : "text/html";
      const text = await readFile(join(output, url)).catch(() => undefined);
      response.writeHead(text ? 200 : 404, { "content-type": type }).end(text);
    });
    await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
    const { buildSite: built } = (await import("../dist/index.js")) as { buildSite: typeof buildSite };
    expect(await built(description, { output, server: `${origin}/v2` })).toMatchObject({ pages: 8 });
    const browser = await chromium.launch({ executablePath: executablePath ?? "" });
    try {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on("console", (message) => message.type() === "error" && said.push(message.text()));
      page.on("pageerror", (error) => said.push(String(error)));
      await page.goto(`${origin}/imgroupupdate.html`);
      await page.fill("#credential", "token");
      await page.fill('[name="groupId"]', "MIuNMURBTkuwfZ20jteRJg");
      await page.fill('[name="name"]', "Support");
      await page.click('button[type="submit"]');
      await page
        .waitForSelector("#answer h3", { timeout: 8000 })
        .catch(async () => said.push(String(await page.textContent("#try"))));
      expect(said).toEqual([]);
      expect(await page.textContent("#answer h3")).toContain("204");
      expect(await page.textContent("#sent")).toContain('name="name"');
    } finally {
      await browser.close();
      files.closeAllConnections();
      files.close();
      await mock.close();
      await rm(output, { recursive: true, force: true });
    }
  },
);
