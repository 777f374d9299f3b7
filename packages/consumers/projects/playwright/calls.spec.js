import { expect, test } from "@playwright/test";
import { context } from "esbuild";
import { makeCalls } from "./calls.js";

test("makes the calls in the test", () => makeCalls(process.env.API));

test("makes the calls on the page", async ({ page }) => {
  const entry = { entryPoints: ["page.js"], outdir: "www", bundle: true, format: "esm", splitting: true };
  const bundler = await context(entry);
  const { port } = await bundler.serve({ servedir: "www", host: "127.0.0.1" });
  await page.goto(`http://127.0.0.1:${port}/?api=${encodeURIComponent(process.env.API)}`);
  await expect(page.locator("#outcome")).toHaveText("made", { timeout: 30_000 });
  await bundler.dispose();
});
