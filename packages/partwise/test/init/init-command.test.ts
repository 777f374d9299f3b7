import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { partwise } from "../helpers/partwise.js";

let root: string;
let folder: string;
let description: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "partwise-init-command-"));
  folder = join(root, "made");
  description = join(root, "pets.yaml");
  await writeFile(description, yaml);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const yaml = `openapi: 3.1.1
info: { title: Pets, version: "1" } # kept
servers: [{ url: https://pets.example.com }]
paths: { /pets: { get: { responses: { "204": { description: Done. } } } } }
`;

const init = (...flags: readonly string[]) => partwise("init", folder, description, ...flags);

test("a package is made, its files are printed, and it is not made twice", async () => {
  const { status, out, err } = await init();
  expect([status, err]).toEqual([0, ""]);
  const lines = out.trim().split("\n");
  expect(lines.at(-1)).toBe(`Next, in ${folder}: npm install, npm test`);
  for (const path of lines.slice(0, -1)) expect((await readFile(path, "utf8")).length).toBeGreaterThan(0);
  expect(await readFile(join(folder, "openapi.yaml"), "utf8")).toBe(yaml);
  expect(
    await partwise(
      "generate",
      join(folder, "openapi.yaml"),
      "--output",
      join(folder, "generated"),
      "--check",
    ),
  ).toEqual({ status: 0, out: "", err: "" });
  expect(await init()).toEqual({
    status: 1,
    out: "",
    err: `${folder}#: is not empty, so nothing is written; name a new folder\n`,
  });
});

test("--dry-run lists the files of a monorepo and writes none", async () => {
  const { status, out } = await init("--workspace", "--dry-run", "--name", "@acme/cats");
  expect(status).toBe(0);
  expect(out.split("\n")).toContain(join(folder, "specs/cats/generated/index.js"));
  expect(await readdir(root)).toEqual(["pets.yaml"]);
});

test("inside of a workspace a package has turbo's tasks, only its folder is written, and there is no monorepo", async () => {
  await writeFile(join(root, "pnpm-workspace.yaml"), "packages: [specs/*]\n");
  await writeFile(join(root, "turbo.json"), "{}\n");
  folder = join(root, "specs/pets");
  expect((await init()).status).toBe(0);
  expect(await readdir(folder)).toContain("turbo.json");
  expect((await readdir(root)).sort()).toEqual(["pets.yaml", "pnpm-workspace.yaml", "specs", "turbo.json"]);
  folder = join(root, "specs/cats");
  const { status, err } = await init("--workspace");
  expect(status).toBe(2);
  expect(err).toBe(
    `--workspace#: makes a monorepo inside of the workspace ${root}; leave it out, or name a folder outside\n`,
  );
});

test("what the reader has to do is said: a licence, a server", async () => {
  await writeFile(description, yaml.replace(/servers.*\n/, ""));
  const { status, err } = await init("--license", "Apache-2.0");
  expect([status, err]).toEqual([
    0,
    [
      `${description}: servers names no host, which the README says\n`,
      `${join(folder, "LICENSE")}: is yours to write; --license writes the text of MIT alone\n`,
    ].join(""),
  ]);
  expect(JSON.parse(await readFile(join(folder, "package.json"), "utf8")).license).toBe("Apache-2.0");
});

test.each([
  [["--package", "--workspace"], 2, "--workspace#: stands beside --package; give one of them\n"],
  [["--name", "Pets"], 2, '--name#: "Pets" is no name of a package; give one such as @acme/pets\n'],
  [["--nmae", "pets"], 2, "error: unknown option '--nmae'\n(Did you mean --name?)\n"],
])("wrong usage: %j", async (flags, code, message) => {
  const { status, err } = await init(...flags);
  expect([status, err.startsWith(message)]).toEqual([code, true]);
  expect(await readdir(root)).toEqual(["pets.yaml"]);
});

test.each([
  ["swagger: '2.0'\n", '#/swagger: Swagger "2.0" is not served; '],
  ["openapi: 3.1.0\npaths: 5\n", "#: `info` is missing; "],
  [
    yaml.replace("get: {", 'get: { requestBody: { $ref: "#/components/requestBodies/None" },'),
    "#/paths/~1pets/get/requestBody: ",
  ],
])("a description with a fault is refused with its place", async (text, message) => {
  await writeFile(description, text);
  const { status, out, err } = await init();
  expect([status, out]).toEqual([1, ""]);
  expect(err.startsWith(`${description}${message}`), err).toBe(true);
  expect(await readdir(root)).toEqual(["pets.yaml"]);
});

test("a file in the folder's place is left", async () => {
  await mkdir(join(root, "in"));
  folder = description;
  expect(await init()).toEqual({
    status: 1,
    out: "",
    err: `${description}#: is a file; name a new folder\n`,
  });
});
