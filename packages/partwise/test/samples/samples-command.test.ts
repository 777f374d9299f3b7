import { spawnSync } from "node:child_process";
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

test("a language that this machine lacks is named, and left out", () => {
  const program = fileURLToPath(new URL("../../bin/partwise.js", import.meta.url));
  // Without the folders in which pnpm lets programs look for packages.
  const env = { ...process.env, NODE_PATH: "", PATH: folder };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, "samples", description, "--language", "postman", "--language", "fetch"],
    { cwd: folder, env, encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([
    0,
    "not executed here, and not printed: Postman: newman is not installed\n",
  ]);
  expect(stdout).not.toContain("### Postman");
});

test("the commands of another program are executed, and stand beside the rest", async () => {
  const table = join(folder, "commands.yaml");
  // Stands for a program: deletes the pet.
  await writeFile(
    join(folder, "petty"),
    '#!/bin/sh\n[ "$1" = --version ] || curl --fail-with-body -s -X DELETE -u "$PETTY_USER:$PETTY_PASSWORD" "$PETTY_URL/pets/$2"\n',
    { mode: 0o755 },
  );
  await writeFile(
    table,
    "environment: { PETTY_URL: server, PETTY_USER: PARTWISE_USERNAME, PETTY_PASSWORD: PARTWISE_PASSWORD }\ncommands:\n  DELETE /pets/{petId}: petty drop {petId}\n",
  );
  const before = process.env.PATH;
  process.env.PATH = `${folder}:${before}`;
  try {
    const { err, status, out } = await partwise(
      ...["samples", description, "--commands", table, "--language", "petty"],
    );
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/## DELETE \/pets\/\{petId\}\n[^#]*### petty\n\n```sh\npetty drop [\w-]+\n```/);
    expect(out.match(/### petty/g)).toHaveLength(1);
  } finally {
    process.env.PATH = before;
  }
});

test.each([
  ["commands:", 'has no commands; give them as "commands:", with "PATCH /pets/{petId}: pets update {petId}"'],
  ["commands: { GET /: a, PUT /: b }", "names a and b; give each program a table of its own"],
])("a wrong table of commands is named: %s", async (text, message) => {
  const table = join(folder, "commands.yaml");
  await writeFile(table, text);
  expect(await partwise("samples", description, "--commands", table)).toEqual({
    status: 2,
    out: "",
    err: `${table}#: ${message}\n`,
  });
});

test.each([
  [
    ["--language", "cobol"],
    "--language#: has no cobol; it takes typescript, fetch, curl, python, command, postman\n",
  ],
  [["--server", "nowhere"], "--server#: is no URL; give one such as https://api.example.com\n"],
])("wrong usage is named: %s", async (flags, message) => {
  expect(await partwise("samples", description, ...flags)).toEqual({ status: 2, out: "", err: message });
});
