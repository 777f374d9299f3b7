import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../bin/partwise.js", import.meta.url));

const description = `openapi: 3.1.1
info: { title: t, version: "1" }
servers: [{ url: "https://a.test" }]
paths:
  /a:
    get:
      parameters: [{ name: version, in: query, schema: { type: integer } }]
      responses: { "200": { description: d } }
`;

test("call gets every flag that follows, and gives its exit code", async () => {
  const folder = await mkdtemp(join(tmpdir(), "partwise-call-"));
  const partwise = (...args: string[]) =>
    spawnSync(process.execPath, [bin, "call", ...args], { cwd: folder, encoding: "utf8" });
  try {
    await writeFile(join(folder, "api.yaml"), description);
    const sent = partwise("api.yaml", "GET /a", "--version", "3", "--dry-run");
    expect([sent.status, sent.stdout.split("\r\n", 1)[0]]).toEqual([0, "GET /a?version=3 HTTP/1.1"]);
    expect(partwise("api.yaml", "GET /a", "--help").stdout).toContain("--version <number>");
    expect(partwise("--help").stdout).toContain("Usage: partwise call DESCRIPTION");
    expect(partwise("api.yaml", "GET /a", "--version=x")).toMatchObject({
      status: 2,
      stderr: "partwise call: --version needs a whole number.\n",
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
