import { accessSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import type { buildSite } from "../../src/index.js";

/** Builds the site of a description, serves it, and opens a page of it in Chromium. */
export async function openSite(
  description: string | object,
  server: string,
  file: string,
): Promise<OpenedSite> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-site-"));
  const [output, given] = [join(folder, "site"), join(folder, "description.json")];
  if (typeof description === "object") await writeFile(given, JSON.stringify(description));
  const { buildSite: build } = (await import("../../dist/index.js" as string)) as {
    buildSite: typeof buildSite;
  };
  await build(typeof description === "string" ? description : given, { output, server });
  const files = createServer(async ({ url = "" }, response) => {
    const text = await readFile(join(output, url)).catch(() => undefined);
    const [, kind = ""] = /\.(\w+)$/.exec(url) ?? [];
    response.writeHead(text ? 200 : 404, { "content-type": types[kind] ?? "text/plain" }).end(text);
  });
  await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
  const browser: Browser = await chromium.launch({ executablePath: executablePath ?? "" });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`${origin}/${file}`);
  const close = async () => {
    await browser.close();
    files.closeAllConnections();
    files.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { page, origin, errors, [Symbol.asyncDispose]: close };
}

/** A page in Chromium. */
export interface OpenedSite extends AsyncDisposable {
  readonly page: Page;
  readonly origin: string;
  /** What the console tells of errors. */
  readonly errors: readonly string[];
}

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (file) => {
    try {
      accessSync(file);
      return true;
    } catch {
      return false;
    }
  },
);

/** Whether a Chromium is here; else the tests are left out. */
export const hasChromium = executablePath !== undefined;
if (!hasChromium) console.log("No Chromium here: the site in a browser was left out.");

const types: Readonly<Record<string, string>> = {
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
};
