import { chmod, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { migrateCommand } from "../../src/command/migrate-command.js";
import { descriptionFolder } from "../helpers/description-folder.js";
import { runCommand } from "../helpers/run-command.js";

const { folder, put } = descriptionFolder();
const read = (name: string) => readFile(join(folder(), name), "utf8");
beforeEach(() => mkdir(join(folder(), ".git")));

async function migrate(...flags: readonly string[]) {
  const named = flags.indexOf("--operations");
  const options = {
    dryRun: flags.includes("--dry-run"),
    ...(named >= 0 && { operations: flags[named + 1] ?? "" }),
  };
  const { status, out, err } = await runCommand((streams) =>
    migrateCommand("openapi-fetch", folder(), options, streams),
  );
  const plain = (text: string) => text.replaceAll(folder(), ".").replaceAll("\\", "/");
  return { status, out: plain(out), err: plain(err) };
}

const own = (code: string) => code.replaceAll("openapi-fetch", "@partwise/client");

test.each([
  ["a.ts", 'import createClient from "openapi-fetch";\n'],
  ["a.ts", "import make, { type Middleware as M } from 'openapi-fetch' // kept\n"],
  ["a.ts", 'import { type FetchOptions, wrapAsPathBasedClient } from "openapi-fetch";\n'],
  ["a.mts", 'import type { Client, ClientOptions } from "openapi-fetch";\n'],
  ["a.cts", 'import type createClient from "openapi-fetch";\n'],
  [
    "a.ts",
    'import * as oft from "openapi-fetch";\nexport const c = oft.default<P>();\ntype M = oft.Middleware;\n',
  ],
  ["a.ts", 'export { default, type Middleware } from "openapi-fetch";\n'],
  ["a.ts", 'export type { Middleware } from "openapi-fetch";\n'],
  ["a.ts", 'type A = import("openapi-fetch").Client<{}>;\ntype B = typeof import("openapi-fetch");\n'],
  ["a.ts", 'const make = (await import("openapi-fetch")).default;\n'],
  ["a.ts", 'const { default: make } = await import("openapi-fetch");\n'],
  ["a.ts", 'const oft = await import("openapi-fetch");\noft.default();\n'],
  ["a.ts", 'import("openapi-fetch").then(({ default: make }) => make());\n'],
  ["a.ts", 'import("openapi-fetch").then((oft) => oft.createPathBasedClient());\n'],
  ["a.cjs", 'const make = require("openapi-fetch").default;\n'],
  ["a.js", 'const { createPathBasedClient } = require("openapi-fetch");\n'],
  ["a.js", '/** @type {import("openapi-fetch").Middleware} */\nexport const m = {};\n'],
  ["a.jsx", 'import make from "openapi-fetch";\nexport const A = () => <a href="/x">{make}</a>;\n'],
  ["a.tsx", 'import make from "openapi-fetch";\nexport const A = () => <a href="/x">{make}</a>;\n'],
  ["a.mjs", 'import "openapi-fetch";\n'],
  ["a.ts", 'vi.mock("openapi-fetch", () => ({ default: vi.fn() }));\n'],
  ["a.ts", 'vi.mock(import("openapi-fetch"), async (original) => ({ ...(await original()) }));\n'],
  ["a.ts", 'const a = await vi.importActual<typeof import("openapi-fetch")>("openapi-fetch");\n'],
  ["a.js", 'jest.mock("openapi-fetch");\nconst { default: make } = jest.requireActual("openapi-fetch");\n'],
  [
    "a.vue",
    '<template><p v-if="a > b" /></template>\n<script setup lang="ts">\nimport make from "openapi-fetch";\n</script>\n',
  ],
  [
    "a.svelte",
    '<!-- <script>import x from "y"</script> -->\n<script lang="ts" generics="T extends A<B>">\n  import make from "openapi-fetch";\n</script>\n{#if x}{/if}\n',
  ],
  ["a.ts", '\uFEFFimport make from "openapi-fetch";\r\nmake();\r\n'],
])("%s: %j", async (name, code) => {
  await put(name, code);
  expect((await migrate()).status).toBe(0);
  expect(await read(name)).toBe(own(code));
  const again = await migrate();
  expect(again).toMatchObject({ status: 0, out: ".: nothing uses openapi-fetch\n" });
});

test.each([
  [
    'import createClient, { createQuerySerializer, type Middleware } from "openapi-fetch";\n',
    'import createClient, { type Middleware } from "@partwise/client";\nimport { createQuerySerializer } from "openapi-fetch";\n',
  ],
  [
    "import createClient, { mergeHeaders } from 'openapi-fetch'\n",
    "import createClient from '@partwise/client'\nimport { mergeHeaders } from 'openapi-fetch'\n",
  ],
  [
    'import type {\r\n  Client, // the client\r\n  ParseAsResponse as P,\r\n  RequestOptions,\r\n} from "openapi-fetch";\r\n',
    'import type {\r\n  Client,\r\n} from "@partwise/client";\r\nimport type { ParseAsResponse as P, RequestOptions } from "openapi-fetch";\r\n',
  ],
  [
    'export { mergeHeaders, default as make } from "openapi-fetch";\n',
    'export { default as make } from "@partwise/client";\nexport { mergeHeaders } from "openapi-fetch";\n',
  ],
])("what the client does not have stays: %j", async (before, after) => {
  await put("a.ts", before);
  const { status, err } = await migrate();
  expect([status, await read("a.ts")]).toEqual([0, after]);
  expect(err).toMatch(
    /^\.\/a\.ts:1: `\w+`.* still comes? from openapi-fetch; @partwise\/client does not have (it|them)\n$/,
  );
  const again = await migrate();
  expect(again.out).toBe(".: nothing to change\n");
  expect(await read("a.ts")).toBe(after);
});

test.each([
  ['import oft = require("openapi-fetch");', "names openapi-fetch in a way that is left as it is"],
  ['export * from "openapi-fetch";', "re-exports all of openapi-fetch"],
  ['import * as oft from "openapi-fetch";\nuse(oft);', "what is used of openapi-fetch cannot be told here"],
  [
    'import * as oft from "openapi-fetch";\noft.mergeHeaders();',
    "uses `mergeHeaders`, which @partwise/client does not have",
  ],
  ['const load = () => import("openapi-fetch");', "what is used of openapi-fetch cannot be told here"],
  ['declare module "openapi-fetch" {}', "names openapi-fetch in a way"],
  ['require.resolve("openapi-fetch/package.json");', "names openapi-fetch in a way"],
])("is not dared: %s", async (code, want) => {
  await put("a.ts", code);
  const { status, out, err } = await migrate();
  expect([status, out]).toEqual([0, ".: nothing to change\n"]);
  expect(err).toContain(`./a.ts:1: ${want}`);
  expect(await read("a.ts")).toBe(code);
});

const generated = '// Made by "partwise generate" from api.yaml. Do not edit.\nexport interface paths {}\n';

test.each([
  ["createClient<paths>({ baseUrl });", "createClient<paths>({ operations, baseUrl });"],
  ["createClient<paths>();", "createClient<paths>({ operations });"],
  ["createClient<paths>({});", "createClient<paths>({ operations });"],
  [
    "createClient<paths>({\n\tbaseUrl, // where\n});",
    "createClient<paths>({\n\toperations,\n\tbaseUrl, // where\n});",
  ],
])("operations: %j", async (call, want) => {
  await put("api/index.d.ts", generated);
  const head = 'import createClient from "openapi-fetch";\nimport type { paths } from "./api/index.js";\n';
  await put("a.ts", `${head}export const client = ${call}\n`);
  expect(await migrate()).toEqual({ status: 0, out: "./a.ts\n", err: "" });
  const after = `${own(head)}import { operations } from "./api/index.js";\nexport const client = ${want}\n`;
  expect(await read("a.ts")).toBe(after);
});

test("operations, of a folder that is named: its types take the place of the others", async () => {
  await put("lib/api/index.d.ts", generated);
  await put("types.d.ts", "export interface paths {}\n");
  const tail = 'let operations;\nconst client = createClient<paths>({ baseUrl: "x" });\n';
  await put(
    "a.ts",
    `import createClient from "openapi-fetch"\nimport { type paths } from "./types"\n${tail}`,
  );
  expect((await migrate()).err).toContain("./a.ts:4: a client without `operations`");
  expect((await migrate("--operations", join(folder(), "lib/api"))).status).toBe(0);
  expect(await read("a.ts")).toBe(
    `import createClient from "@partwise/client"\nimport { operations as apiOperations, type paths } from "./lib/api"\n${tail.replace("({", "({ operations: apiOperations,")}`,
  );
});

test("operations, of a folder beside a file of its name", async () => {
  await put("api/index.d.ts", generated);
  await put("api.d.ts", "export interface paths {}\n");
  const tail = "const client = createClient<paths>();\n";
  await put(
    "a.ts",
    `import createClient from "openapi-fetch";\nimport type { paths } from "./api";\n${tail}`,
  );
  expect((await migrate("--operations", join(folder(), "api"))).status).toBe(0);
  expect(await read("a.ts")).toContain('import { operations } from "./api/index.js";');
});

test("what differs on purpose is told with its place", async () => {
  await put(
    "a.ts",
    `import createClient from "openapi-fetch";
const client = createClient<P>({
  bodySerializer: (body) => { const form = new FormData(); return form; },
});
client.GET("/a/{id}");
client.GET("/a/{id}/{name}", { params: { path: { id: 1 } }, custom: 1 });
client.GET("/a/{id}", { params: { path: { id: 1 } } });
client.GET("/a/{id}", { params: { path } });
client.GET("/a/{id}", { params });
client.GET("/a/{id}", { ...options });
`,
  );
  const { err } = await migrate();
  expect(err.split("\n").map((line) => line.slice(0, 60))).toEqual([
    expect.stringContaining("./a.ts:2: a client with a type `P` that is not imported"),
    expect.stringContaining("./a.ts:3: a `bodySerializer` that fills a FormData can go"),
    expect.stringContaining('./a.ts:5: the path parameter "id" is not given'),
    expect.stringContaining('./a.ts:6: the path parameter "name" is not given'),
    expect.stringContaining("./a.ts:6: `custom` is no option"),
    "",
  ]);
});

test("package.json", async () => {
  const manifest = (lines: string) =>
    `{\n  "dependencies": {\n    ${lines.replaceAll("\n", "\n    ")}\n  }\n}\n`;
  await put("package.json", manifest('"@a/b": "1",\n"next": "1",\n"openapi-fetch": "^0.17.0"'));
  await put("query/package.json", manifest('"openapi-fetch": "^0.17.0",\n"openapi-react-query": "1"'));
  await put("kept/package.json", manifest('"openapi-fetch": "^0.17.0"'));
  await put("a.ts", 'import make from "openapi-fetch";');
  await put("kept/a.ts", 'import { mergeHeaders } from "openapi-fetch";');
  expect((await migrate()).err).toContain(
    "./query/package.json:1: openapi-fetch stays: openapi-react-query needs it",
  );
  expect(await read("package.json")).toBe(
    manifest('"@a/b": "1",\n"@partwise/client": "^0.1.0",\n"next": "1"'),
  );
  const both = '"@partwise/client": "^0.1.0",\n"openapi-fetch": "^0.17.0"';
  expect(await read("query/package.json")).toBe(manifest(`${both},\n"openapi-react-query": "1"`));
  expect(await read("kept/package.json")).toBe(manifest(both));
});

test("links, other people's folders and generated files are left alone; modes stay", async () => {
  const code = 'import make from "openapi-fetch";\n';
  for (const name of ["node_modules/x/a.js", ".next/a.js", "dist/a.js", "src/out/a.ts", "src/a.gen.ts"])
    await put(name, code);
  await put(".gitignore", "dist/\n/src/out\n*.gen.*\n!src/kept.gen.ts\n");
  await put("made.ts", `// @generated\n${code}`);
  await put("run.mjs", code);
  await chmod(join(folder(), "run.mjs"), 0o755);
  await symlink("node_modules/x/a.js", join(folder(), "link.js"));
  await put("src/kept.gen.ts", code);
  expect(await migrate()).toEqual({
    status: 0,
    out: "./run.mjs\n./src/kept.gen.ts\n",
    err: "./made.ts:1: is generated; left as it is: generate it anew\n",
  });
  expect((await stat(join(folder(), "run.mjs"))).mode & 0o777).toBe(0o755);
  expect(await read("link.js")).toBe(code);
});

test("files that cannot be read are named and left, and the others are migrated", async () => {
  await put("a.ts", 'import make from "openapi-fetch";\nlet = {;\n');
  await writeFile(
    join(folder(), "b.ts"),
    Buffer.from('import make from "openapi-fetch"; // \xe9\n', "latin1"),
  );
  await put("c.ts", 'import make from "openapi-fetch";\n');
  const { status, out, err } = await migrate();
  expect([status, out]).toEqual([1, "./c.ts\n"]);
  expect(err).toMatch(
    /^\.\/a\.ts:2: cannot be parsed: .*; left as it is\n\.\/b\.ts: is not UTF-8; left as it is\n$/,
  );
});

test("--dry-run prints a diff and writes nothing", async () => {
  const code = 'import createClient from "openapi-fetch";\r\n// 2\r\n// 3\r\n// 4\r\n// 5\r\n';
  await put("a.ts", code);
  const { status, out } = await migrate("--dry-run");
  expect(status).toBe(0);
  expect(out).toBe(
    `--- a/a.ts
+++ b/a.ts
@@ -1,4 +1,4 @@
-import createClient from "openapi-fetch";
+import createClient from "@partwise/client";
 // 2
 // 3
 // 4
`.replace(/(?<=[;\d])\n(?=[-+ ]|$)/g, "\r\n"),
  );
  expect(await read("a.ts")).toBe(code);
});

test("bad input is named", async () => {
  const all = await Promise.all([
    runCommand((streams) => migrateCommand("axios", folder(), {}, streams)),
    runCommand((streams) => migrateCommand("openapi-fetch", join(folder(), "none"), {}, streams)),
    runCommand((streams) => migrateCommand("openapi-fetch", folder(), { operations: folder() }, streams)),
  ]);
  expect(all.map(({ status }) => status)).toEqual([2, 2, 2]);
  expect(all.map(({ err }) => err).join("")).toMatch(
    /axios#: is no library .*; known: openapi-fetch\n.*none#: is no folder.*\n.*holds no code that "partwise generate" made/,
  );
  expect(await migrate()).toEqual({ status: 0, out: ".: nothing uses openapi-fetch\n", err: "" });
});
