import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run, runProgram } from "../helpers/run-program.js";
import { startRecorder } from "../helpers/start-recorder.js";

const pets = fileURLToPath(new URL("../fixtures/pets/openapi.yaml", import.meta.url));
const program = fileURLToPath(new URL("../helpers/program.mjs", import.meta.url));
const photo = "x".repeat(100_000);
const startPhotos = () =>
  startRecorder((_, response) => response.writeHead(200, { "Content-Type": "image/png" }).end(photo));

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-save-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.skipIf(process.platform === "win32")("a pipe stays a pipe, and gets the answer", async () => {
  await using server = await startPhotos();
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const [{ code }, received] = await Promise.all([
    runProgram([pets, "getPhoto", "--name", "a", "--output", pipe, "--server", server.url]),
    readFile(pipe, "utf8"),
  ]);
  expect([code, received]).toEqual([0, photo]);
  expect((await stat(pipe)).isFIFO()).toBe(true);
});

test("a link stays a link: the file behind it is written", async () => {
  await using server = await startPhotos();
  const [file, link] = [join(folder, "file"), join(folder, "link")];
  await writeFile(file, "old");
  await symlink(file, link);
  const { code } = await runProgram([
    ...[pets, "getPhoto", "--name", "a", "--output", link, "--server", server.url],
  ]);
  expect([code, await readFile(file, "utf8")]).toEqual([0, photo]);
});

test("a folder is refused before anything is sent", async () => {
  await using server = await startPhotos();
  const inner = join(folder, "inner");
  await mkdir(inner);
  const { code, stderr } = await runProgram([
    ...[pets, "getPhoto", "--name", "a", "--output", inner, "--server", server.url],
  ]);
  expect([code, server.requests]).toEqual([2, []]);
  expect(stderr).toContain(`--output: ${inner} is a folder: name a file in it.`);
});

// `ulimit -f` counts blocks of 512 bytes or of 1 KiB: 64 of either are less than the answer.
test.skipIf(process.platform === "win32")(
  "a write that fails is told as such, and the old file stays",
  async () => {
    await using server = await startPhotos();
    const file = join(folder, "file");
    await writeFile(file, "old");
    const args = [program, pets, "getPhoto", "--name", "a", "--output", file, "--server", server.url];
    // A process that ignores the signal of the limit gets an error from its write.
    const script = `trap "" XFSZ; ulimit -f 64; exec "$@"`;
    const { code, stderr } = await run("sh", ["-c", script, "sh", process.execPath, ...args], {});
    expect([code, await readFile(file, "utf8")]).toEqual([3, "old"]);
    expect(stderr).toContain(`could not be written to ${file} (EFBIG)`);
    expect(stderr).toContain("Make room there, or name another file.");
  },
);
