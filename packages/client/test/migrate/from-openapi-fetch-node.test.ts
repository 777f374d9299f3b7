import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { migrateCommand } from "@partwise/codegen/commands";
import ts from "typescript";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Loopback, loopback } from "../helpers/loopback.js";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);
const codegen = createRequire(createRequire(import.meta.url).resolve("@partwise/codegen/package.json"));
const host = "https://files.example.com/v1";

let folder = "";
let server: Loopback;
let diffs: readonly string[];
const seen: string[] = [];
const bytes: string[] = [];

beforeAll(async () => {
  await mkdir(join(root, ".turbo"), { recursive: true });
  folder = await mkdtemp(join(root, ".turbo/migrate-"));
  const page = await readFile(join(root, "from-openapi-fetch.md"), "utf8");
  diffs = [...page.matchAll(/^```diff\n(.*?)^```$/gms)].map(([, diff = ""]) => diff);
  server = await loopback(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const { method = "", url = "", headers } = request;
    const boundary = /boundary=(.*)/.exec(headers["content-type"] ?? "")?.[1] ?? "-";
    const body = Buffer.concat(pieces).toString().replaceAll(boundary, "X");
    const type = headers["content-type"]?.replace(boundary, "X");
    bytes.push([method, url, type].filter(Boolean).join(" ") + (body === "" ? "" : `\n\n${body}`));
    seen.push(`${method} ${url} ${headers["x-request-id"] ?? ""} ${body}`);
    response.writeHead(200, { "content-type": "application/json" }).end(method === "GET" ? "[]" : "{}");
  });
  await mkdir(join(folder, "src/api"), { recursive: true });
  const fixture = join(root, "test/fixtures/files");
  await cp(join(fixture, "generated"), join(folder, "src/generated"), { recursive: true });
  const printer = join(codegen.resolve("openapi-typescript/package.json"), "../bin/cli.js");
  const types = join(folder, "src/api/v1.d.ts");
  await run(process.execPath, [printer, join(fixture, "openapi.yaml"), "--output", types]);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

test("what the command does is the page's first diff, and both states compile and send the same", async () => {
  const [diff = ""] = diffs;
  await put(sideOf(diff, "-"));
  const before = await compileAndRun();
  expect((await migrate(true)).split("\n").filter((line) => /^[-+](?![-+])/.test(line))).toEqual(
    diff.split("\n").filter((line) => /^[-+]/.test(line)),
  );
  await migrate();
  expect(await readFile(join(folder, "src/example.mts"), "utf8")).toBe(sideOf(diff, "+"));
  expect(await compileAndRun()).toEqual(before);
  expect(before).toEqual({ stdout: "[]\n", sent: ["GET /files?limit=10 7 "] });
});

test("an upload sends the same parts without a bodySerializer", async () => {
  const [, diff = ""] = diffs;
  await put(sideOf(diff, "-"));
  const before = await compileAndRun();
  await put(sideOf(diff, "+"));
  const after = await compileAndRun();
  expect(before.sent.map(partsOf)).toEqual([
    [
      ["name", undefined, undefined, "Lighthouse"],
      ["content", "lighthouse.png", "image/png", "…"],
      ["details", "blob", "application/json", '{"tags":["sea"]}'],
    ],
  ]);
  expect(after.sent.map(partsOf)).toEqual([
    [
      ["name", undefined, undefined, "Lighthouse"],
      ["content", "lighthouse.png", "image/png", "…"],
      ["details", undefined, "application/json", '{"tags":["sea"]}'],
    ],
  ]);
});

// What hey-api and orval send is compared with the page by `pnpm migrated-projects`, since both need Node 22.18.
test.each([2, 4])("the state after diff %i compiles, and sends what the next diff says", async (index) => {
  await put(sideOf(diffs[index] ?? "", "+"));
  expect((await compileAndRun()).stdout).toBe("[]\n");
  const sent = `${bytes.join("\n").replaceAll("\r\n", "\n").trimEnd()}\n`;
  expect(sent).toBe(sideOf(diffs[index + 1] ?? "", "+"));
});

/** The file that a diff of a whole file begins or ends with. */
function sideOf(diff: string, sign: "-" | "+"): string {
  const lines = diff.split("\n").filter((line) => line.startsWith(" ") || line.startsWith(sign));
  return lines.map((line) => `${line.slice(1)}\n`).join("");
}

function put(code: string): Promise<void> {
  return writeFile(join(folder, "src/example.mts"), code);
}

async function migrate(dryRun = false): Promise<string> {
  const source = join(folder, "src");
  const options = { operations: join(source, "generated"), dryRun };
  let told = "";
  const streams = { out: (text: string) => (told += text), err: () => {} };
  expect(await migrateCommand("openapi-fetch", source, options, streams)).toBe(0);
  return told;
}

async function compileAndRun(): Promise<{ stdout: string; sent: readonly string[] }> {
  const program = ts.createProgram([join(folder, "src/example.mts")], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: ["node"],
    skipLibCheck: true,
    rootDir: folder,
    outDir: folder,
  });
  const problems = ts.getPreEmitDiagnostics(program);
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  program.emit();
  const file = join(folder, "src/example.mjs");
  await writeFile(file, (await readFile(file, "utf8")).replaceAll(host, server.url));
  seen.length = 0;
  bytes.length = 0;
  const { stdout } = await run(process.execPath, [file]);
  await rm(file);
  return { stdout, sent: [...seen] };
}

function partsOf(sent: string): readonly (readonly (string | undefined)[])[] {
  return sent
    .split("--X")
    .slice(1, -1)
    .map((part) => {
      const [head = "", content] = part.split("\r\n\r\n");
      const found = (pattern: RegExp) => pattern.exec(head)?.[1];
      return [
        found(/ name="([^"]*)"/),
        found(/filename="([^"]*)"/),
        found(/Content-Type: (.*)/i),
        content?.trim(),
      ];
    });
}
