import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDocumentation } from "../src/site/build-documentation.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
let folder: string;
let pages: string[];
const read = (page: string) => readFileSync(join(folder, page), "utf8");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-site-"));
  const photos = {
    title: "Live: photos",
    folder: "photos",
    description: "docs/guides/photos.yaml",
    verify: false,
  };
  await buildDocumentation(root, folder, [photos]);
  pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the start page leads to guides, reference and live pages, and these lead back", () => {
  const links = [...read("index.html").matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
  expect(links).toContain("documents/First_call_in_five_minutes.html");
  expect(links).toContain("photos/index.html");
  expect(read("documents/First_call_in_five_minutes.html")).toContain('href="../photos/index.html"');
  expect(read("photos/addphoto.html")).toContain('<a class="home" href="../index.html">Partwise</a>');
  expect(existsSync(join(folder, "modules/_partwise_client.html"))).toBe(true);
});

test("no link of a page leads nowhere", () => {
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/<[^>]+\s(?:href|src)="([^"#]+)(?:#[^"]*)?"/g)]
      .map(([, link = ""]) => link)
      .filter((link) => !/^(?:https?|mailto|data):/.test(link))
      .filter((link) => !existsSync(join(folder, dirname(page), decodeURIComponent(link))))
      .map((link) => `${page}: ${link}`),
  );
  expect(pages.length).toBeGreaterThan(200);
  expect([...new Set(dead)]).toEqual([]);
});

test("no page asks another host for anything", () => {
  const asks = pages.flatMap((page) =>
    [
      ...read(page).matchAll(/<(?:script|img|iframe)[^>]+src="https?:[^"]*"|<link[^>]+href="https?:[^"]*"/g),
    ].map(([tag]) => `${page}: ${tag}`),
  );
  expect(asks).toEqual([]);
});

test("links to pages of this repository stay within the site", () => {
  const client = read("documents/_partwise_tanstack-query.html");
  expect(client).toContain('href="_partwise_client.html"');
  expect(client).not.toContain("github.com/OWNER/partwise/tree/main/packages/client");
});
