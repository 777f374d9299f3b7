import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { buildSite, serveSite } from "../../src/index.js";
import { openPage } from "../helpers/open-page.js";

/** Builds the site of a description, whose forms call `server`, and opens a page of it in Chromium. */
export async function openSite(
  description: string | object,
  server: string,
  file: string,
): Promise<OpenedSite> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-form-"));
  const [output, given] = [join(folder, "site"), join(folder, "description.json")];
  if (typeof description === "object") await writeFile(given, JSON.stringify(description));
  await buildSite(typeof description === "string" ? description : given, { output, server });
  const served = await serveSite(output);
  const page = await openPage();
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`${served.url}${file}`);
  const close = async () => {
    await page.close();
    await served.close();
    await rm(folder, { recursive: true });
  };
  return { page, origin: new URL(served.url).origin, errors, [Symbol.asyncDispose]: close };
}

/** A page in Chromium. */
export interface OpenedSite extends AsyncDisposable {
  readonly page: Page;
  readonly origin: string;
  /** What the console tells of errors. */
  readonly errors: readonly string[];
}
