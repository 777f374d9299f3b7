import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { loadDescription } from "@partwise/description";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shellRunner } from "../../src/execute/shell-runner.js";
import { filesOf, languages, makeSamples } from "../../src/index.js";

const pets = fileURLToPath(new URL("../fixtures/pets/openapi.yaml", import.meta.url));
const curl = languages.filter(({ id }) => id === "curl");
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

describe.skipIf(!hasCurl)("the sample in curl", () => {
  let folder: string;
  let server: Server;
  let answer: RequestListener;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "partwise-curl-"));
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });

  /** Executes the sample of an operation against the server. */
  async function run(name: string) {
    const { context } = await loadDescription(pets);
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const all = await makeSamples({ context, description: pets, server: url, languages: curl });
    const found = all.find((each) => each.name === name);
    if (found?.request === undefined) throw new Error(`${name} has no sample.`);
    for (const { filename, bytes } of filesOf(found.request)) await writeFile(join(folder, filename), bytes);
    const code = found.samples[0]?.code ?? "";
    return { code, ...(await shellRunner().run(code, { folder, index: 0, server: url })) };
  }

  test.each([
    [200, 0],
    [300, 1],
    [302, 1],
    [400, 1],
    [503, 1],
  ])("prints the answer and the status %i, and exits with %i", async (status, exit) => {
    answer = (request, response) => {
      request
        .resume()
        .on("end", () => response.writeHead(status, { location: "/elsewhere" }).end("said\nso"));
    };
    const { status: exited, output } = await run("POST /pets");
    expect([exited, output]).toEqual([exit, `said\nso\nHTTP ${status}\n`]);
  });

  test("fails where there is no answer", async () => {
    answer = (request) => request.socket.destroy();
    const { status, output } = await run("POST /pets");
    expect(status).toBe(1);
    expect(output).toContain("HTTP 000\n");
  });

  test("sends the token by standard input, and a part of JSON with its type", async () => {
    let seen: { authorization?: string | undefined; body: string; commands: string } | undefined;
    answer = async (request, response) => {
      const { authorization } = request.headers;
      seen = { authorization, body: await text(request), commands: await commandLines() };
      response.end();
    };
    const { code, status } = await run("POST /pets");
    expect(status).toBe(0);
    expect(code).toContain(" --max-time 60 ");
    expect(seen?.authorization).toBe("Bearer sample-token");
    expect(seen?.commands).not.toContain("sample-token");
    expect(seen?.body).toMatch(/name="owner"\r\nContent-Type: application\/json\r\n\r\n\{"name":/);
  });

  test("sends a user name and a password with every character", async () => {
    let authorization: string | undefined;
    answer = (request, response) => {
      authorization = request.headers.authorization;
      request.resume();
      response.writeHead(204).end();
    };
    const { code, status } = await run("DELETE /pets/{petId}");
    expect(status).toBe(0);
    expect(authorization).toBe(`Basic ${btoa("sample-user:sample-password")}`);
    const { port } = server.address() as AddressInfo;
    const variables = () => ({ PARTWISE_PASSWORD: `"quoted" \\ 100% ${"long ".repeat(20)}` });
    const place = { folder, index: 0, server: `http://127.0.0.1:${port}` };
    expect(await shellRunner({ variables }).run(code, place)).toMatchObject({ status: 0 });
    expect(authorization).toBe(`Basic ${btoa(`sample-user:${variables().PARTWISE_PASSWORD}`)}`);
  });
});

/** The command lines of all processes, where the machine shows them in /proc. */
async function commandLines(): Promise<string> {
  const ids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
  return lines.join("\n");
}
