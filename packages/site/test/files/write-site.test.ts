import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeSite } from "../../src/files/write-site.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-write-site-"));
});
afterEach(() => rm(folder, { recursive: true }));

const files = (...names: readonly string[]) => new Map(names.map((name) => [name, `<p>${name}\n`]));
const names = async () => (await readdir(folder, { recursive: true })).sort();

test("files are written once; those that are no more are removed", async () => {
  expect(await writeSite(folder, files("a.html", "b.html", "assets/c.js"), false)).toBe(4);
  expect(await writeSite(folder, files("a.html", "b.html", "assets/c.js"), false)).toBe(0);
  expect(await writeSite(folder, files("a.html"), false)).toBe(3);
  expect(await names()).toEqual([".partwise-site.json", "a.html", "assets"]);
});

test("a folder with files of others is refused, and left as it was", async () => {
  await writeFile(join(folder, "thesis.txt"), "mine");
  await expect(writeSite(folder, files("a.html"), false)).rejects.toMatchObject({
    code: "OUTPUT",
    message: `${folder}#: holds files that are no site; name an empty folder, or write into this one with --force`,
  });
  expect(await names()).toEqual(["thesis.txt"]);
  await writeSite(folder, files("a.html"), true);
  expect(await names()).toEqual([".partwise-site.json", "a.html", "thesis.txt"]);
});

test("a page that was edited is refused, whether the page changes or goes; nothing else is written", async () => {
  await writeSite(folder, files("a.html", "b.html"), false);
  await writeFile(join(folder, "b.html"), "mine");
  const edited = `${join(folder, "b.html")}#: was edited since it was made, so nothing is written; overwrite it with --force`;
  for (const wanted of [files("a.html"), new Map([...files("b.html"), ["a.html", "new"]])]) {
    await expect(writeSite(folder, wanted, false)).rejects.toMatchObject({ code: "OUTPUT", message: edited });
  }
  expect(await readFile(join(folder, "a.html"), "utf8")).toBe("<p>a.html\n");
  await writeSite(folder, files("a.html"), true);
  expect(await names()).toEqual([".partwise-site.json", "a.html"]);
});

test("a file of somebody in the place of a new page is refused", async () => {
  await writeSite(folder, files("a.html"), false);
  await writeFile(join(folder, "b.html"), "mine");
  await expect(writeSite(folder, files("a.html", "b.html"), false)).rejects.toThrow(
    'b.html#: was not made by "partwise site", so nothing is written',
  );
});

test("lines that Git wrote with CR LF are no edit", async () => {
  await writeSite(folder, files("a.html"), false);
  await writeFile(join(folder, "a.html"), "<p>a.html\r\n");
  expect(await writeSite(folder, new Map([["a.html", "new\n"]]), false)).toBe(2);
});

test("a manifest that names files elsewhere removes none of them", async () => {
  const victim = join(folder, "victim.txt");
  await writeFile(victim, "mine");
  const site = join(folder, "site");
  await writeSite(site, files("a.html"), false);
  const manifest = JSON.stringify({ files: { "../victim.txt": "0", "assets/../../victim.txt": "0" } });
  await writeFile(join(site, ".partwise-site.json"), manifest);
  await writeSite(site, files("b.html"), true);
  expect(await readFile(victim, "utf8")).toBe("mine");
});
