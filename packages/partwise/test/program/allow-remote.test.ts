import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCertificates } from "@partwise/test-servers/certificates";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { descriptionFolder } from "../../../codegen/test/helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });

const bin = fileURLToPath(new URL("../../bin/partwise.js", import.meta.url));
const { folder, put, read } = descriptionFolder();

const asked: string[] = [];
let files: Readonly<Record<string, string>> = {};
let server: Server;
let host: string;
let authority: string;

beforeAll(async () => {
  const { ca, valid } = await createCertificates();
  authority = ca.cert;
  server = createServer(valid, (request, response) => {
    asked.push(request.url ?? "");
    const found = files[request.url ?? ""];
    response.writeHead(found === undefined ? 404 : 200).end(found);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  host = `localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

beforeEach(async () => {
  files = {
    "/domains/common/1.0":
      'components: { schemas: { Pet: { type: object, properties: { photo: { $ref: "photo.yaml#/Photo" } } } } }',
    "/domains/common/photo.yaml": "Photo: { type: string, format: binary }",
  };
  await put("ca.pem", authority);
  await put("api.yaml", description());
});
afterEach(() => {
  asked.length = 0;
});

const description = () => `openapi: 3.1.1
info: { title: Pets, version: "1" }
paths:
  /pets:
    post:
      requestBody:
        content: { multipart/form-data: { schema: { $ref: "https://${host}/domains/common/1.0#/components/schemas/Pet" } } }
      responses: { "200": { description: d } }
`;

async function partwise(...args: readonly string[]) {
  const child = spawn(process.execPath, [bin, "generate", "api.yaml", "--output", "generated", ...args], {
    cwd: folder(),
    env: { PATH: process.env.PATH, NODE_EXTRA_CA_CERTS: join(folder(), "ca.pem") },
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  const [status] = await once(child, "close");
  return { status, stderr };
}

const allow = () => ["--allow-remote", host];
const lock = () => join(folder(), "partwise.lock");

test("what is referred to is fetched once, and kept with its hash; then no network is needed", async () => {
  expect(await partwise(...allow())).toEqual({ status: 0, stderr: "" });
  expect(asked).toEqual(["/domains/common/1.0", "/domains/common/photo.yaml"]);
  const { "index.js": metadata, "openapi.json": json } = await read();
  expect(metadata).toContain('"binary": true');
  expect(json).not.toContain(host);
  const kept = JSON.parse(await readFile(lock(), "utf8"));
  expect(Object.keys(kept.files)).toEqual(asked.map((path) => `https://${host}${path}`));
  for (const { sha256 } of Object.values<{ sha256: string }>(kept.files))
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);

  files = {};
  await put("api.yaml", description().replace("Pets", "Dogs"));
  expect((await partwise()).status).toBe(0);
  expect((await partwise("--check")).status).toBe(0);
  expect((await partwise("--check", ...allow())).status).toBe(0);
  expect(asked).toHaveLength(2);
  expect(JSON.parse(await readFile(lock(), "utf8"))).toEqual(kept);
});

test("nothing is fetched without it, from another host, or by a check", async () => {
  const refused = (message: string) => ({ status: 1, stderr: expect.stringContaining(message) });
  expect(await partwise()).toEqual(
    refused(
      `nothing is fetched from the network; download it beside the description, or allow its host with --allow-remote ${host}`,
    ),
  );
  expect(await partwise("--allow-remote", "127.0.0.1")).toEqual(refused(`${host} is not allowed; allow it`));
  expect(await partwise("--check", ...allow())).toEqual(
    refused("is not in partwise.lock; run generate without --check"),
  );
  expect(asked).toEqual([]);
  await expect(readFile(lock())).rejects.toThrow("ENOENT");
});

test("what was changed in the lock file is refused", async () => {
  await partwise(...allow());
  await writeFile(lock(), (await readFile(lock(), "utf8")).replace("binary", "byte"));
  await put("api.yaml", description().replace("Pets", "Dogs"));
  const { status, stderr } = await partwise(...allow());
  expect(status).toBe(1);
  expect(stderr).toContain("partwise.lock#/files/https:~1~1localhost");
  expect(stderr).toContain("the content does not have this hash; restore it, or remove it to fetch anew");
  expect(asked).toHaveLength(2);
});

test.each(["/dev/zero", tmpdir()])(
  "a lock file that leads to %s is refused, and nothing is fetched",
  async (path) => {
    await symlink(path, lock());
    const { status, stderr } = await partwise(...allow());
    expect(status).toBe(1);
    expect(stderr).toContain("partwise.lock#: is no lock file; restore it, or remove it to fetch anew");
    expect(asked).toEqual([]);
  },
);

test("a file that is not there is refused, even where no request is made from it, and nothing is kept", async () => {
  files = {};
  const answer = `{ description: d, content: { application/json: { schema: { $ref: "https://${host}/none#/A" } } } }`;
  await put(
    "api.yaml",
    `openapi: 3.1.1\ninfo: { title: t, version: "1" }\npaths: { /a: { get: { responses: { "200": ${answer} } } } }\n`,
  );
  const { status, stderr } = await partwise(...allow());
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining(`${host} answered with status 404; check the address`),
  ]);
  await expect(readFile(lock())).rejects.toThrow("ENOENT");
});
