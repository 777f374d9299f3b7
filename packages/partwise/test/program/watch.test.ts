import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { partwise } from "../helpers/partwise.js";

const bin = fileURLToPath(new URL("../../bin/partwise.js", import.meta.url));
const empty = JSON.stringify({ openapi: "3.1.1", info: { title: "Pets", version: "1" }, paths: {} });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "partwise-watch-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// Windows has no signal that a program may catch.
test.runIf(process.platform !== "win32")(
  "--watch prints one line a run and ends on SIGINT with 130",
  async () => {
    const file = join(folder, "openapi.json");
    writeFileSync(file, empty);
    const args = ["generate", "openapi.json", "--output", "generated", "--watch"];
    const child = spawn(process.execPath, [bin, ...args], { cwd: folder });
    const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
    const out = createInterface(child.stdout)[Symbol.asyncIterator]();
    const err = createInterface(child.stderr)[Symbol.asyncIterator]();
    try {
      await until(out, /^generated: index\.d\.ts, index\.js, openapi\.json written$/);
      writeFileSync(file, empty.replace("Pets", "Cats"));
      await until(out, /^generated: openapi\.json written$/);
      writeFileSync(file, empty.slice(0, -1));
      expect((await err.next()).value).toMatch(
        /^openapi\.json#: invalid JSON at line 1, column \d+: .*; mend it there; generated stays as it is$/,
      );
    } finally {
      child.kill("SIGINT");
    }
    expect(await ended).toBe(130);
  },
);

test("--watch and --check exclude each other", async () => {
  const file = join(folder, "openapi.json");
  const args = ["generate", file, "--output", join(folder, "generated"), "--watch", "--check"];
  expect(await partwise(...args)).toMatchObject({
    status: 2,
    err: `${file}#: --watch and --check exclude each other; give one\n`,
  });
});

/** Waits for a line. A save may be seen as two, of which one has a line of its own. */
async function until(lines: AsyncIterator<string>, wanted: RegExp): Promise<void> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error(`The program ended without a line like ${wanted}.`);
    if (wanted.test(value)) return;
  }
}
