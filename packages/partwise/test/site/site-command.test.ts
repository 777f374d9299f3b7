import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { partwise } from "../helpers/partwise.js";

const pets = fileURLToPath(new URL("../../../samples/test/fixtures/pets/openapi.yaml", import.meta.url));

let folder: string;
let description: string;
let output: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-site-command-"));
  description = join(folder, "openapi.yaml");
  output = join(folder, "site");
  await cp(pets, description);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const site = (...flags: readonly string[]) => partwise("site", description, "--output", output, ...flags);
const html = async () => (await readdir(output)).filter((name) => name.endsWith(".html")).sort();

test("pages are made, made again only where they differ, and removed with their operation", async () => {
  const { status, out, err } = await site("--no-verify", "--server", "http://127.0.0.1:4010");
  expect([status, err]).toEqual([0, ""]);
  const pages = await html();
  expect(out).toBe(`${output}: ${pages.length - 1} pages\n`);
  const page = await readFile(join(output, pages[0] ?? ""), "utf8");
  expect(page).toContain("Nothing on this page was executed.");
  expect(page).toContain("http://127.0.0.1:4010");
  expect((await site("--no-verify", "--server", "http://127.0.0.1:4010")).out).toBe(
    `${output}: nothing to change\n`,
  );
  const one = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/one": { get: { responses: {} } } },
  };
  await writeFile(description, JSON.stringify(one));
  expect((await site("--no-verify")).out).toBe(`${output}: 1 page\n`);
  expect(await html()).toEqual(["get-one.html", "index.html"]);
});

test("a page that was edited is kept, unless --force says otherwise", async () => {
  await site("--no-verify");
  const index = join(output, "index.html");
  await appendFile(index, "<!-- mine -->");
  await writeFile(description, (await readFile(description, "utf8")).replace("title: Pets", "title: Cats"));
  const edited = await site("--no-verify");
  expect(edited).toEqual({
    status: 1,
    out: "",
    err: `${index}#: was edited since it was made, so nothing is written; overwrite it with --force\n`,
  });
  expect(await readFile(index, "utf8")).toContain("Pets");
  expect((await site("--no-verify", "--force")).status).toBe(0);
  expect(await readFile(index, "utf8")).not.toContain("mine");
});

test("samples are executed; what is refused is named and left out, and the pages say so", async () => {
  // No value fits, so that the server refuses each request.
  await writeFile(
    description,
    (await readFile(description, "utf8")).replace("maximum: 50", "maximum: 50, not: {}"),
  );
  const { status, err } = await site();
  expect(status).toBe(1);
  expect(err).toMatch(/^POST \/search: the sample in fetch was refused, and is not printed: 400 /m);
  const pages = await html();
  const texts = await Promise.all(pages.map((name) => readFile(join(output, name), "utf8")));
  const [search = ""] = texts.filter((text) => text.includes('content="POST /search'));
  expect(search).not.toContain("fetch(");
  expect(
    texts.filter((text) => text.includes("Each sample was executed against a server")).length,
  ).toBeGreaterThan(0);
  expect(texts.some((text) => text.includes("Nothing on this page was executed"))).toBe(false);
}, 300_000);

test.each([
  [["--server", "nowhere"], "--server#: is no URL; give one such as https://api.example.com\n"],
  [["--outptu", "x"], "error: unknown option '--outptu'\n(Did you mean --output?)\n"],
])("wrong usage is named: %j", async (flags, message) => {
  const { status, err } = await site(...flags);
  expect([status, err.startsWith(message)]).toEqual([2, true]);
});

test("without a folder the command says how to name one", async () => {
  expect(await partwise("site", description)).toEqual({
    status: 2,
    out: "",
    err: "--output#: names no folder; say --output FOLDER\n",
  });
});

test("a folder of others, and a broken description, leave the folder as it was", async () => {
  const taken = await partwise("site", description, "--output", folder, "--no-verify");
  expect([taken.status, taken.err]).toEqual([
    1,
    `${folder}#: holds files that are no site; name an empty folder, or write into this one with --force\n`,
  ]);
  await writeFile(description, "openapi: 3.1.0\npaths: 5\n");
  expect((await site()).status).toBe(1);
  expect(await readdir(folder)).toEqual(["openapi.yaml"]);
});
