import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { partwise } from "../helpers/partwise.js";

const pets = fileURLToPath(new URL("../../../samples/test/fixtures/pets/openapi.yaml", import.meta.url));

let folder: string;
let description: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-samples-command-"));
  description = join(folder, "openapi.yaml");
  await cp(pets, description);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a page is printed, and each command of it is executed too", async () => {
  const { status, out, err } = await partwise(
    "samples",
    description,
    "--language",
    "command",
    "--language",
    "fetch",
  );
  expect([status, err]).toEqual([0, ""]);
  expect(out).toMatch(/^# Samples of Pets\n\nEvery sample was executed against a server/);
  expect(out).toContain("partwise call openapi.yaml 'POST /pets'");
  expect(out).not.toContain("### curl");
});

test("a page that nothing executed says so; a page that was edited is kept", async () => {
  const page = join(folder, "samples.md");
  expect((await partwise("samples", description, "--no-verify", "--output", page)).status).toBe(0);
  expect(await readFile(page, "utf8")).toContain("Nothing on this page was executed");
  expect((await partwise("samples", description, "--no-verify", "--output", page)).status).toBe(0);
  await writeFile(page, `${await readFile(page, "utf8")}Mine.\n`);
  const edited = await partwise("samples", description, "--no-verify", "--output", page);
  expect(edited.status).toBe(1);
  expect(edited.err).toBe(
    `${page}#: was edited since it was made, so it is not overwritten; overwrite it with --force\n`,
  );
  expect((await partwise("samples", description, "--no-verify", "--output", page, "--force")).status).toBe(0);
});

test("samples go into the description", async () => {
  const { status, out } = await partwise(
    "samples",
    description,
    "--into",
    description,
    "--language",
    "fetch",
  );
  expect([status, out]).toEqual([0, `${description}\n`]);
  const text = await readFile(description, "utf8");
  expect(text).toContain("x-codeSamples:");
  expect(text).toContain("# Pets and their photos.");
});

test("a sample that is refused is named, and is not printed", async () => {
  const text = await readFile(description, "utf8");
  // The example fits the pattern of ECMAScript, and not the maximum that the server checks.
  await writeFile(description, text.replace("maximum: 50", "maximum: 50, not: {}"));
  const { status, out, err } = await partwise("samples", description, "--language", "fetch");
  expect(status).toBe(1);
  expect(err).toMatch(/^POST \/search: the sample in fetch was refused, and is not printed: 400 /m);
  expect(out).toContain("## POST /search\n\nNo sample: none was accepted.");
});

test.each([
  [["--language", "cobol"], "--language#: has no cobol; it takes typescript, fetch, curl, python, command\n"],
  [["--server", "nowhere"], "--server#: is no URL; give one such as https://api.example.com\n"],
])("wrong usage is named: %s", async (flags, message) => {
  expect(await partwise("samples", description, ...flags)).toEqual({ status: 2, out: "", err: message });
});
