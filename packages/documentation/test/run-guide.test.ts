import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runGuide } from "@partwise/readme-examples/guide";
import { afterAll, beforeAll, expect, test } from "vitest";

const project = fileURLToPath(new URL("../", import.meta.url));
const folder = `${project}.turbo/run-guide`;
const restarts: (readonly string[])[] = [];
const server = {
  url: () => "http://127.0.0.1:7",
  body: () => '--boundary\r\nContent-Disposition: form-data; name="a"\r\n',
  knows: (name: string) => name === "known",
  restart: async (args: readonly string[]) => {
    restarts.push(args);
  },
};
beforeAll(() => mkdir(folder, { recursive: true }));
afterAll(() => rm(folder, { recursive: true }));

async function run(...lines: readonly string[]): Promise<void> {
  const file = `${folder}/guide.md`;
  await writeFile(file, `${lines.join("\n")}\n`);
  await runGuide(pathToFileURL(file), {
    project,
    origin: "http://127.0.0.1:4010",
    server,
    reads: ["other.ts"],
  });
}

test("blocks see each other's files, the server's address, and files of the shell", async () => {
  await run(
    "```sh",
    "npm install known",
    'npx partwise mock photos.yaml --port 4010 --fault "status=503; times=1"',
    "echo one > file.txt",
    "```",
    "```ts",
    "// a.ts",
    'export const url: string = "http://127.0.0.1:4010/a";',
    "```",
    "```ts",
    'import { readFileSync } from "node:fs";',
    'import { url } from "./a.js";',
    "console.log(url, readFileSync('file.txt', 'utf8'), Math.random());",
    "```",
    "```text",
    "http://127.0.0.1:4010/a one",
    " …",
    "```",
    "```http",
    "--boundary",
    'Content-Disposition: form-data; name="a"',
    "```",
    "```ts",
    "// other.ts",
    'import "not-installed";',
    "```",
    "```text",
    "what nobody compares",
    "```",
  );
  expect(restarts).toEqual([["photos.yaml", "--port", "4010", "--fault", "status=503; times=1"]]);
});

test.each([
  [
    "a type error",
    ["```ts", "const a: string = 1; console.log(a);", "```"],
    ":1: example-0.ts:1: Type 'number'",
  ],
  ["an error", ["", "```ts", 'throw new Error("gone");', "```"], ":2: ended with an error"],
  [
    "another text",
    ["```ts", "console.log(1);", "```", "```text", "2", "```"],
    ":4: this is what is given:\n1",
  ],
  ["another body", ["```ts", "export {};", "```", "```http", "--b", "```"], ":4: this is what is given:"],
  ["a package", ["```sh", "npm install known lost", "```"], ":1: npm has no package lost"],
  ["a command", ["```sh", "exit 3", "```"], ":1: ended with an error"],
])("%s fails with its line", async (_name, lines, message) => {
  await expect(run(...lines)).rejects.toThrow(message);
});
