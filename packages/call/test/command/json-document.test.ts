import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runProgram } from "../helpers/run-program.js";
import { startRecorder } from "../helpers/start-recorder.js";

const pets = fileURLToPath(new URL("../fixtures/pets/openapi.yaml", import.meta.url));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-json-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function documentOf(args: readonly string[], type: string, body: string) {
  await using server = await startRecorder((_, response) => {
    if (type === "") return;
    response.writeHead(200, { "Content-Type": type }).end(body);
  });
  const { stdout, stderr } = await runProgram([pets, ...args, "--server", server.url, "--json"]);
  return { stdout, stderr, document: JSON.parse(stdout) };
}

const done = { exitCode: 0, command: "call" };
const list = { request: "GET /pets", status: 200 };

test.each([
  ["JSON", "application/json", '[{"a":1}]', { ...list, contentType: "application/json", body: [{ a: 1 }] }],
  ["text", "text/plain", "a\nb", { ...list, contentType: "text/plain", body: "a\nb" }],
  ["an empty text of JSON", "application/json", "", { ...list, contentType: "application/json" }],
  ["nothing", "", "", { ...list, status: 204 }],
])("--json prints one document for an answer of %s", async (_, type, body, result) => {
  const { stderr, document } = await documentOf(["listPets"], type, body);
  expect([document, stderr]).toEqual([{ ...done, result }, ""]);
});

test("a number keeps its digits", async () => {
  const { stdout } = await documentOf(["listPets"], "application/json", ' {"id":12345678901234567890}\n');
  expect(stdout).toContain('"body":{"id":12345678901234567890}}}\n');
});

test("an answer of bytes is named in a note", async () => {
  const { document } = await documentOf(["getPhoto", "--name", "a"], "image/png", "bytes");
  expect(document).toEqual({
    ...done,
    result: { request: "GET /photos/a", status: 200, contentType: "image/png" },
    notes: ["The answer is image/png, which is not printed: give --output FILE."],
  });
});

test("--output says what was written", async () => {
  const output = join(folder, "a.png");
  const args = ["getPhoto", "--name", "a", "--output", output];
  const { document, stderr } = await documentOf(args, "image/png", "bytes");
  const result = { request: "GET /photos/a", status: 200, output, bytes: 5 };
  expect([document, stderr]).toEqual([{ ...done, result }, ""]);
  expect(await readFile(output, "utf8")).toBe("bytes");
});

test.each(["--curl", "--dry-run"])("%s prints the request in a document", async (flag) => {
  const { document } = await documentOf(["listPets", flag], "", "");
  expect(document).toEqual({ ...done, result: { requests: [expect.stringContaining("/pets")] } });
});

test("the list of operations is a document", async () => {
  const { stdout } = await runProgram([pets, "--search", "photo", "--json"]);
  const { result, ...rest } = JSON.parse(stdout);
  expect(rest).toEqual(done);
  expect(result.operations).toContainEqual(expect.objectContaining({ operationId: "getPhoto" }));
});
