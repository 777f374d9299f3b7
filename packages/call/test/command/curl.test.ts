import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, runProgram } from "../helpers/run-program.js";
import { partsOf, type Recorded, startRecorder } from "../helpers/start-recorder.js";

const pets = fileURLToPath(new URL("../fixtures/pets/openapi.yaml", import.meta.url));
const env = {
  PARTWISE_TOKEN: "token-that-nobody-may-see",
  PARTWISE_API_KEY: "key-that-nobody-may-see",
  PARTWISE_USERNAME: "ann",
  PARTWISE_PASSWORD: 'pa"ss%\\word',
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-curl-"));
  await writeFile(join(folder, 'a "b",;c.png'), Buffer.from("\u0089PNG\r\n\0bytes", "latin1"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What has to be the same: everything but the boundary, and what clients say of themselves. */
async function essence(request: Recorded | undefined): Promise<unknown> {
  if (request === undefined) return undefined;
  const { method, url, headers, body } = request;
  const type = headers["content-type"]?.replace(/boundary=.*/, "");
  const isForm = type?.startsWith("multipart/");
  const { authorization, cookie, "x-api-key": key, "x-trace": trace } = headers;
  return {
    method,
    url,
    type,
    authorization,
    cookie,
    key,
    trace,
    body: isForm ? await partsOf(request) : body,
  };
}

test.each([
  [
    "a form",
    [
      "updatePet",
      "--pet-id",
      "a b",
      "--name",
      "O'B\"rien",
      "--nick",
      "$HOME `id`;type=x",
      "--tags",
      "@x",
      "--tags",
      "<y",
      "--owner.name",
      'q"\\',
    ],
  ],
  [
    "a form with a file",
    ["updatePet", "--pet-id", "a", "--name", "Tom", "--photo", '@a "b",;c.png', "--no-vip"],
  ],
  ["JSON", ["addPet", "--name", "Tom's", "--born-in", "two\nlines %s"]],
  [
    "parameters",
    ["listPets", "--tag", "a&b", "--tag", "c", "--filter.kind", "cat", "--x-trace", "it's", "--session", "s"],
  ],
  ["a file as the body, and a password", ["putPhoto", "--name", "a", "--body", '@a "b",;c.png']],
  ["a key in the query", ["addNote", "--text", "a&b=c %s"]],
  ["no credentials", ["events"]],
])("what sh and curl send for %s is what the call sends", async (_, args) => {
  await using server = await startRecorder();
  const call = [pets, ...args, "--server", server.url];
  expect((await runProgram(call, { cwd: folder, env })).code).toBe(0);
  const { code, stdout, stderr } = await runProgram([...call, "--curl"], { cwd: folder, env });
  expect([code, stderr]).toEqual([0, ""]);
  for (const secret of Object.values(env)) expect(stdout).not.toContain(`'${secret}`);
  expect(stdout).toContain("--max-time 300");
  const curl = await run("sh", ["-c", stdout], { cwd: folder, env });
  expect([curl.code, curl.stderr.replace(/^\s+%.*$/ms, "")]).toEqual([0, ""]);
  const [own, curls] = server.requests;
  expect(await essence(curls)).toEqual(await essence(own));
});

test("the printed command fails on a redirect, and says its status", async () => {
  await using server = await startRecorder((_, response) => {
    response.writeHead(302, { Location: "/elsewhere" }).end("moved");
  });
  const { stdout } = await runProgram([pets, "listPets", "--server", server.url, "--curl"]);
  const curl = await run("sh", ["-c", stdout], { cwd: folder });
  expect([curl.code, curl.stderr.includes("HTTP 302\n"), server.requests.length]).toEqual([47, true, 1]);
});
