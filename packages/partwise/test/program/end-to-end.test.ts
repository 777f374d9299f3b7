import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMockServer } from "@partwise/mock-server";
import { afterAll, beforeAll, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../bin/partwise.js", import.meta.url));
const item = fileURLToPath(new URL("../../../import/test/fixtures/update-team.json", import.meta.url));
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-end-to-end-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function partwise(...args: readonly string[]) {
  const env = { ...process.env, PARTWISE_TOKEN: "the-token" };
  return promisify(execFile)(process.execPath, [bin, ...args], { cwd: folder, env });
}

test("an item of a collection becomes a description, types, a server, a call that it takes, a collection that newman runs, and samples", async () => {
  await partwise("import", "postman", item, "--output", "openapi.yaml");
  await partwise("generate", "openapi.yaml", "--output", "generated");
  expect(await readFile(join(folder, "generated/index.d.ts"), "utf8")).toContain('"/chat/teams/{teamId}"');

  const description = join(folder, "openapi.yaml");
  const server = await startMockServer({ description, credentials: { oauth2: ["the-token"] } });
  try {
    await writeFile(join(folder, "badge.png"), png);
    const flags = ["--team-id", "team-7", "--name", "Lighthouse", "--type", "listed"];
    const more = ["--badge", "@badge.png", "--label", "red", "--label", "blue", "--search-by-region=false"];
    const operation = "PATCH /chat/teams/{teamId}";
    const { stdout: told } = await partwise(
      ...["call", "openapi.yaml", operation, "--server", server.url, "--notify", ...flags, ...more],
    );
    expect(told).toContain("-> 204");
    const [request] = server.requests;
    expect(request).toMatchObject({ method: "PATCH", status: 204 });
    expect(request?.path).toMatch(/^\/chat\/teams\/team-7/);
    expect(request?.parts?.map(({ name, filename }) => [name, filename])).toEqual([
      ["name", undefined],
      ["type", undefined],
      ["badge", "badge.png"],
      ["label", undefined],
      ["label", undefined],
      ["search_by_region", undefined],
    ]);

    await partwise("export", "postman", "openapi.yaml", "--output", "collection.json");
    const newman = fileURLToPath(new URL("../../node_modules/.bin/newman", import.meta.url));
    const variables = [`baseUrl=${server.url}`, "PARTWISE_TOKEN=the-token"];
    const given = variables.flatMap((each) => ["--env-var", each]);
    await promisify(execFile)(newman, ["run", "collection.json", ...given], { cwd: folder });
    expect(server.requests.map(({ status }) => status)).toEqual([204, 204]);
  } finally {
    await server.close();
  }

  const { stdout } = await partwise("samples", "openapi.yaml");
  for (const title of ["TypeScript", "JavaScript", "partwise call"]) expect(stdout).toContain(`### ${title}`);
  expect(stdout).toContain('Content-Disposition: form-data; name="badge"; filename="badge.png"');
  expect(stdout).not.toMatch(/MARKED-SECRET|the-token|undefined|\[object Object\]|dolor/);
});
