import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../.turbo/", import.meta.url));

test("the example of the README compiles, runs, and prints what it says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const code = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? "";
  await mkdir(folder, { recursive: true });
  const file = join(folder, "readme.mts");
  await writeFile(file, code);

  const program = ts.createProgram([file], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: ["node"],
    rootDir: folder,
    outDir: folder,
  });
  const problems = ts.getPreEmitDiagnostics(program);
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);

  program.emit();
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(folder, "readme.mjs")]);
  const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, output]) => output);
  expect([stdout.trim().split("\n"), stderr]).toEqual([promised, ""]);
}, 30_000);
