import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeProject } from "../src/index.js";

const specs = fileURLToPath(new URL("../../../specs", import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-make-project-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const make = (file: string, options = {}) =>
  makeProject({ description: join(folder, file), folder: join(folder, "made"), ...options });

async function put(name: string, content: object | string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
}

const info = { title: "Pets", version: "1" };
const responses = { 204: { description: "Done." } };
const openapi = "3.1.0";
const one = { openapi, info, paths: { "/pets": { get: { responses } } } };

describe.for((await readdir(specs)).map((name) => join(specs, name)))("%s", (spec) => {
  const description = join(spec, "openapi.yaml");

  test("goes in without a fault, and its copy is the same text", async () => {
    const { files, ...made } = await makeProject({ description, folder });
    expect(made).toMatchObject({ warnings: [], refused: [], hasServer: true });
    expect(files.get("openapi.yaml")).toBe(await readFile(description, "utf8"));
    expect(files.get("generated/index.d.ts")).toBe(
      await readFile(join(spec, "generated/index.d.ts"), "utf8"),
    );
    // A package of this workspace may carry an extension into its metadata (--extension), which a project does by a flag of its own.
    const metadata = await readFile(join(spec, "generated/index.js"), "utf8");
    expect(files.get("generated/index.js")).toBe(metadata.replace(/^ *"x-sub-accounts": true,?\n/gm, ""));
  });
});

test("a package has what a monorepo adds to, and both have their description's name", async () => {
  await put("pets.json", one);
  const alone = await make("pets.json");
  expect([...alone.files.keys()]).toEqual([
    "package.json",
    "README.md",
    "openapi.json",
    "redocly.yaml",
    "tsconfig.json",
    ".gitignore",
    "test/operations.test.ts",
    "test/types.test-d.ts",
    "test/readme.test.ts",
    "test/first-call.ts",
    "generated/index.d.ts",
    "generated/index.js",
    "generated/openapi.json",
  ]);
  const inside = await make("pets.json", { hasTurbo: true });
  expect(inside.files.get("turbo.json")).toContain('"extends": ["//"]');
  const all = await make("pets.json", { name: "@acme/cats", isMonorepo: true, licence: "MIT" });
  const folders = [...new Set([...all.files.keys()].map((path) => path.replace(/\/[^/]*$|^[^/]*$/, "")))];
  expect(folders.sort()).toEqual([
    "",
    ".changeset",
    ".github/workflows",
    "packages/cli",
    "packages/cli/bin",
    "packages/cli/test",
    "packages/client",
    "packages/client/src",
    "packages/client/test",
    "specs/cats",
    "specs/cats/generated",
    "specs/cats/test",
  ]);
  expect(all.files.get("packages/client/package.json")).toContain('"@acme/cats": "workspace:^"');
  expect(all.files.get("LICENSE")).toContain("MIT License");
});

test("files beside the description are copied with it", async () => {
  const paths = { "/pets": { get: { parameters: [{ $ref: "parts/limit.yaml" }], responses } } };
  await put("pets.json", { openapi, info, paths });
  await put("parts/limit.yaml", "{ name: limit, in: query, schema: { type: integer } } # kept\n");
  const { files } = await make("pets.json");
  expect(files.get("parts/limit.yaml")).toContain("# kept");
  expect(files.get("openapi.json")).toContain("parts/limit.yaml");
  expect(JSON.parse(files.get("package.json") ?? "").files).toEqual([
    "CHANGELOG.md",
    "generated",
    "openapi.json",
    "parts",
  ]);
});

test.each([
  [
    "a file that leads back to the description",
    "back.yaml",
    '{ properties: { friend: { $ref: "pets.json#/components/schemas/Pet" } } }',
    [],
  ],
  ["a file outside of the description's folder", "../outside.yaml", "{ type: string }", [".."]],
  ["a file whose name the package needs", "package.json", '{ "type": "string" }', []],
])("with %s the description becomes one file", async (_, other, schema, roots) => {
  const content = { "application/json": { schema: { $ref: other } } };
  const paths = { "/pets": { post: { requestBody: { content }, responses } } };
  const components = { schemas: { Pet: { type: "object", properties: { name: { type: "string" } } } } };
  await put("in/pets.json", { openapi, info, paths, components });
  await put(join("in", other), schema);
  const { files } = await make("in/pets.json", { roots: roots.map((root) => join(folder, "in", root)) });
  expect(files.get("openapi.json")).toBe(files.get("generated/openapi.json"));
  expect(files.get("openapi.json")).not.toContain(other);
  expect(files.get("README.md")).toContain("The files that it was made from were joined to one");
});

test("the README has a line for each operation, whose text opens neither HTML nor a cell", async () => {
  const summary = "List <b>all</b> | *some* [pets](javascript:alert(1))";
  await put("pets.json", { openapi, info, paths: { "/pets": { get: { summary, responses } } } });
  const readme = (await make("pets.json")).files.get("README.md") ?? "";
  expect(readme).toContain("| GET | `/pets` | List all \\| \\*some\\* \\[pets\\](javascript:alert(1)) |\n");
  expect(readme).toContain("The description names no server: `baseUrl` is the URL of the one that you call.");
  expect(readme).toContain('const { data, error, response } = await client.GET("/pets");');
});

test("a title ends no comment of the client, and breaks no line", async () => {
  await put("pets.json", { ...one, info: { title: "Pets **//\nboom()", version: "1" } });
  const { files } = await make("pets.json", { isMonorepo: true });
  expect(files.get("packages/client/src/index.ts")).toContain("/** Makes a client of Pets ** // boom(). ");
});

test("an example that the server refuses is told, and listed by the test", async () => {
  const schema = { type: "object", not: {} };
  const requestBody = { content: { "application/json": { schema } } };
  await put("pets.json", { openapi, info, paths: { "/pets": { post: { requestBody, responses } } } });
  const { refused, files } = await make("pets.json");
  expect(refused).toEqual([
    { operation: "POST /pets", reason: expect.stringMatching(/^POST \/pets was refused with 400: /) },
  ]);
  expect(files.get("test/operations.test.ts")).toContain('\n  "POST /pets",\n];');
  expect(files.has("test/first-call.ts")).toBe(false);
});

test("rules that the description breaks are warnings, and warnings name the description", async () => {
  const servers = [{ url: "https://api.example.com/" }];
  const paths = { "/pets": { get: { consumes: ["a/b"], responses } } };
  await put("pets.json", { openapi, info, servers, paths });
  const { files, warnings } = await make("pets.json");
  expect(files.get("redocly.yaml")).toContain("\n  no-server-trailing-slash: warn\n");
  expect(warnings[0]?.text).toMatch(/pets\.json#\/paths\/~1pets\/get\/consumes: is of Swagger 2 /);
  expect(warnings[0]?.text.startsWith(join(folder, "pets.json"))).toBe(true);
});

test("a description without operations is a package, too", async () => {
  await put("pets.json", { openapi, info, paths: {} });
  for (const isMonorepo of [false, true]) {
    const { files } = await make("pets.json", { isMonorepo });
    expect([...files.keys()].filter((path) => path.endsWith("first-call.ts"))).toEqual([]);
  }
});

test("a description that cannot be used is refused with its place", async () => {
  await put("pets.yaml", "swagger: '2.0'\n");
  await expect(make("pets.yaml")).rejects.toMatchObject({ code: "VERSION", pointer: "/swagger" });
});
