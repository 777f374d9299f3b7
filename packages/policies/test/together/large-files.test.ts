import { execFile } from "node:child_process";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const size = 256 * 1024 * 1024;
/** The limit in MiB: twice what is needed, and less than the file alone. */
const mostResident = 256;

const program = fileURLToPath(new URL("upload-large-file.mjs", import.meta.url));
const seen: { token: string | undefined; announced: number; came: number }[] = [];
let server: Server;
let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "large-"));
  path = join(folder, "large.bin");
  await writeFile(path, "");
  await truncate(path, size);
  server = createServer((request, response) => {
    let came = 0;
    request.on("data", (chunk: Buffer) => {
      came += chunk.byteLength;
    });
    request.on("end", () => {
      const { authorization, "content-length": announced } = request.headers;
      seen.push({ token: authorization, announced: Number(announced), came });
      response.writeHead([503, 401][seen.length - 1] ?? 204, { "retry-after": "0" }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe.each([
  ["node", "path"],
  ["node", "handle"],
  ["node", "blob"],
  ["undici", "path"],
  ["undici", "blob"],
  ["fetch", "blob"],
])("a large file over %s from a %s", (transport, source) => {
  it("is sent again after a 503 and a 401, with its length, and is never held", async () => {
    seen.length = 0;
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { stdout } = await promisify(execFile)(process.execPath, [program, url, path, transport, source]);
    const { status, resident } = JSON.parse(stdout);
    expect(status).toBe(204);
    expect(seen.map(({ token }) => token)).toEqual(["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
    for (const { announced, came } of seen) {
      expect(came).toBeGreaterThan(size);
      expect(announced).toBe(came);
    }
    expect(resident).toBeLessThan(mostResident);
  });
});
