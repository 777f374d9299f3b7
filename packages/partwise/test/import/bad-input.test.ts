import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../src/program/run.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-bad-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Imports files, and says the exit code and what is said on stderr, without the folder's name. */
async function importFiles(
  kind: string,
  files: Record<string, string>,
): Promise<[code: number, err: string]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const [only = "", ...more] = Object.keys(files);
  const err: string[] = [];
  const source = more.length === 0 && !only.includes("/") ? join(folder, only) : folder;
  const code = await run(["import", kind, source], { out: () => {}, err: (text) => err.push(text) });
  return [
    code,
    err
      .join("")
      .replaceAll(`${folder}/`, "")
      .replaceAll(`${basename(folder)}/`, ""),
  ];
}

const convert = '"npx postman-collection-transformer convert';
test.each([
  [
    "postman",
    { "a.json": '{"hello": 1}' },
    'a.json#: is no collection: it has neither "item" nor "request"; export one',
  ],
  ["postman", { "a.json": "[]" }, "a.json#: is no collection: "],
  ["postman", { "a.json": '"text"' }, "a.json#: is no collection: "],
  ["postman", { "a.json": "" }, "a.json#: invalid JSON at line 1, column 1: "],
  [
    "postman",
    { "a.json": '{"requests": [], "order": []}' },
    `a.json#: is a collection v1, which has not been exported since 2018; convert it with ${convert}`,
  ],
  [
    "postman",
    { "a.json": '{\n  "item": [\n    {"name" 1}\n  ]\n}' },
    "a.json#: invalid JSON at line 3, column 13: ",
  ],
  [
    "postman",
    { "a.json": '{"openapi": "3.1.0"}' },
    'a.json#: is an OpenAPI description already; hand it to "partwise generate"',
  ],
  ["postman", { "a.json": '{"log": {}}' }, 'a.json#: looks like a HAR recording; use "partwise import har"'],
  [
    "postman",
    { "a.json": '{"name": "E", "values": []}' },
    "a.json#: is an environment and no collection; name the collection, too",
  ],
  [
    "postman",
    { "a.json": '{"item": []}', "b.json": '{"item": []}' },
    "b.json#: is a second collection beside a.json; import one at a time",
  ],
  [
    "postman",
    { "a/notes.yaml": "a: 1" },
    "a/notes.yaml#: the folder is no collection 3.0.0: it holds no *.request.yaml; name the collection's own folder",
  ],
  [
    "postman",
    { "a/readme.txt": "hello" },
    ".#: holds no collection; name an exported collection, or the folder of one",
  ],
  [
    "postman",
    { "A/Get.request.yaml": "url: 'x\n" },
    "A/Get.request.yaml#: invalid YAML at line 2, column 1 ",
  ],
  [
    "har",
    { "a.har": "{}" },
    'a.har#: is no HAR recording: it has no "log" with "entries"; save one in the network panel of a browser',
  ],
  [
    "har",
    { "a.har": '{"log": {"entries": []}}' },
    "a.har#: has 0 entries, and none is a call of an API; record again while the page calls it",
  ],
  ["har", { "a.har": '{"log": {\n"entries": [}' }, "a.har#: invalid JSON at line 2, column 13: "],
])("%s of %j is refused in one line", async (kind, files, message) => {
  const [code, err] = await importFiles(kind, files as Record<string, string>);
  expect(code).toBe(1);
  expect(err.startsWith(message) ? message : err).toBe(message);
  expect(err.split("\n")).toHaveLength(2);
});

test("an unset variable and a circular one are told, with their places", async () => {
  const item = [{ name: "A", request: { method: "GET", url: "{{base}}/a/{{one}}" } }];
  const variable = [
    { key: "one", value: "{{two}}" },
    { key: "two", value: "{{one}}" },
  ];
  const [code, err] = await importFiles("postman", {
    "a.json": JSON.stringify({ info: { name: "A" }, item, variable }),
  });
  expect(code).toBe(0);
  expect(err).toMatch(/^warning: a\.json: the variable (?:one|two) needs itself; it is taken for unset\n/m);
  expect(err).toContain(
    "  #/servers/0: the variable base, the address of the API, has no value: write it here\n",
  );
});
