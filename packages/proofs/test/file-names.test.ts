import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { firstExport } from "../src/exports/first-export.js";
import { kebabCase } from "../src/exports/kebab-case.js";

const packages = fileURLToPath(new URL("../../", import.meta.url));

/** Files with another name, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  "acceptance/test/consumers/update-group.ts":
    "a program; it exports a function so that the compiler keeps it",
  "client/src/also-on-use.ts": "an index: names of other files, which a bundler keeps out of a page",
  "client/src/contract/body-types.ts": "types alone: what a call may send as its body",
  "client/src/contract/client-types.ts": "types alone: a client, its options and its methods",
  "client/src/contract/failure-types.ts": "types alone: the bodies of failures",
  "client/src/contract/form-types.ts": "types alone: the values of a form's properties",
  "client/src/contract/marks.ts": "types alone: what marks of generated types leave out or allow",
  "client/src/contract/media-types.ts": "types alone: media types as template strings",
  "client/src/contract/openapi-fetch-types.ts": "types alone: the names by which openapi-fetch exports them",
  "client/src/contract/response-types.ts": "types alone: what a call gives",
  "client/src/pages/page-types.ts": "types alone: the items of an operation, and what `pages` must be told",
  "multipart/src/media-type/media-type.ts":
    "five questions about a media type, of which none is the main one",
  "proofs/test/browser/start-server.ts": "vitest wants a global setup to export `setup`",
  "zoom/src/platform/node.ts": "package.json chooses this file or web.ts; both export `platform`",
  "zoom/src/platform/web.ts": "package.json chooses this file or node.ts; both export `platform`",
};

const files = readdirSync(packages)
  .flatMap((name) => [`${name}/src`, `${name}/test`])
  .filter((root) => existsSync(join(packages, root)))
  .flatMap((root) => codeFiles(root));

/** Below a folder of `packages`, what is neither generated, nor a test, nor types alone. */
function codeFiles(root: string): string[] {
  return readdirSync(join(packages, root), { recursive: true, encoding: "utf8" })
    .map((file) => `${root}/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.[cm]?ts$/.test(file) && !/\.(d|test|test-d)\.[cm]?ts$/.test(file))
    .filter((file) => !/\/(generated|node_modules|fixtures)\//.test(file));
}

/** Whether the first export of a file has the name of the file, or the file exports nothing of its own. */
function isNamed(file: string): boolean {
  const first = firstExport(file, readFileSync(join(packages, file), "utf8"));
  return first === undefined || kebabCase(first) === basename(file).replace(/\.[cm]?ts$/, "");
}

test("every file is named after its first export", () => {
  expect(files.filter((file) => !isNamed(file) && !(file in exceptions))).toEqual([]);
});

test("every exception is one", () => {
  expect(Object.keys(exceptions).filter((file) => !files.includes(file) || isNamed(file))).toEqual([]);
});

test("names of exports become names of files", () => {
  expect(["isJson", "toJSON", "Binary", "utf8Of", "HTTPServer", "startAt2"].map(kebabCase)).toEqual([
    "is-json",
    "to-json",
    "binary",
    "utf8-of",
    "http-server",
    "start-at2",
  ]);
});

test("types, functions, classes and constants count, in their order; what is passed on does not", () => {
  const first = (code: string) => firstExport("a.ts", code);
  expect(first("const a = 1; export const b = a, c = 2; export function d() {}")).toBe("b");
  expect(first("interface A {} export type B = A; export class C {}")).toBe("B");
  expect(first("export async function e() {} export interface F {}")).toBe("e");
  expect(first('export { a } from "./a.js"; const b = 1; console.log(b);')).toBeUndefined();
});
