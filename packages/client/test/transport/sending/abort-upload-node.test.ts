import { execFile } from "node:child_process";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loopback } from "../../helpers/loopback.js";

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "abort-"));
  path = join(folder, "large.bin");
  await writeFile(path, "");
  await truncate(path, 256 * 1024 * 1024);
});
afterAll(() => rm(folder, { recursive: true }));

/** Aborts an upload in its middle, in a process of its own; prints what is still open, and ends by itself. */
const program = (transport: string, url: string) => `
  import { open, readdir, readlink } from "node:fs/promises";
  import { openAsBlob } from "node:fs";
  import { createClient } from ${JSON.stringify(new URL("../../../dist/index.js", import.meta.url).href)};
  import { fileFrom } from ${JSON.stringify(new URL("../../../dist/node.js", import.meta.url).href)};
  import * as own from ${JSON.stringify(new URL(`../../../dist/${transport}.js`, import.meta.url).href)};

  const path = ${JSON.stringify(path)};
  const binary = { "multipart/form-data": { encoding: { content: { binary: true } } } };
  const operations = { "/files": { post: { requestBody: { content: binary } } } };
  const transport = own.${transport}Transport({ proxy: false });
  const client = createClient({ baseUrl: ${JSON.stringify(url)}, operations, ...transport });
  const mine = await open(path);
  const outcomes = [];
  for (const content of [await fileFrom(path), await fileFrom(mine), await openAsBlob(path)]) {
    const controller = new AbortController();
    const reason = new Error("given up");
    const outcome = await client
      .POST("/files", {
        body: { name: "a", content, waiting: await fileFrom(path) },
        signal: controller.signal,
        onProgress: ({ sent }) => sent > 4_000_000 && controller.abort(reason),
      })
      .then(() => "sent", (error) => (error === reason ? "aborted" : String(error)));
    outcomes.push(outcome);
  }
  const isMineOpen = (await mine.stat()).size > 0;
  await mine.close();
  const openFiles = async () => {
    const links = await readdir("/proc/self/fd").catch(() => []);
    const targets = await Promise.all(links.map((each) => readlink("/proc/self/fd/" + each).catch(() => "")));
    return targets.filter((each) => each === path).length;
  };
  const uploads = async () => Number(await (await fetch(${JSON.stringify(url)})).text());
  // Of a native Blob the garbage collector closes the file.
  for (let i = 0; i < 500 && ((await openFiles()) > 0 || (await uploads()) > 0); i++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    gc();
  }
  console.log(JSON.stringify({ outcomes, isMineOpen, files: await openFiles(), uploads: await uploads() }));
`;

describe.each(["node", "undici"])("an upload over %s that is aborted", (transport) => {
  it("closes its connection and its file, and no handle of the caller's", async () => {
    let uploads = 0;
    let closed = 0;
    await using server = await loopback((request, response) => {
      if (request.method === "GET") return response.end(String(uploads - closed));
      uploads += 1;
      request.resume().socket.once("close", () => {
        closed += 1;
      });
    });
    const args = ["--expose-gc", "--input-type=module", "-e", program(transport, server.url)];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { timeout: 50_000 });
    // A FileHandle that nobody closed would be warned of.
    expect(stderr).toBe("");
    const outcomes = ["aborted", "aborted", "aborted"];
    expect(JSON.parse(stdout)).toEqual({ outcomes, isMineOpen: true, files: 0, uploads: 0 });
    expect(uploads).toBe(3);
  });
});
