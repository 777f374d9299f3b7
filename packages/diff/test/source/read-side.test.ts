import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSide } from "../../src/source/read-side.js";

const folder = mkdtempSync(join(tmpdir(), "partwise-sides-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function description(title: string): string {
  const schema = { $ref: "schemas.json#/Pet" };
  const get = {
    responses: { 200: { description: "A pet.", content: { "application/json": { schema } } } },
  };
  return JSON.stringify({
    openapi: "3.1.1",
    info: { title, version: "1" },
    paths: { "/pet": { get } },
  });
}

const schemas = JSON.stringify({ Pet: { type: "object", properties: { name: { type: "string" } } } });

/** A repository whose first revision is `old`, with the description in `specs/pets`. */
function repository(): string {
  const root = mkdtempSync(join(folder, "repository-"));
  const specs = join(root, "specs", "pets");
  mkdirSync(specs, { recursive: true });
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd: root });
  git("init", "--quiet");
  writeFileSync(join(specs, "schemas.json"), schemas);
  writeFileSync(join(specs, "openapi.json"), description("Old"));
  git("add", ".");
  git("commit", "--quiet", "--message=old");
  git("tag", "old");
  writeFileSync(join(specs, "openapi.json"), description("New"));
  return root;
}

test("a revision of git, with the files beside it, from the root or from the working directory", async () => {
  const root = repository();
  const title = async (side: string, cwd: string) =>
    (await readSide(side, { cwd })).context.document.info as { readonly title: string };
  expect(await title("old:specs/pets/openapi.json", root)).toMatchObject({ title: "Old" });
  expect(await title("old:specs/pets/openapi.json", join(root, "specs"))).toMatchObject({ title: "Old" });
  expect(await title("old:./pets/openapi.json", join(root, "specs"))).toMatchObject({ title: "Old" });
  expect(await title("old:./openapi.json", join(root, "specs", "pets"))).toMatchObject({ title: "Old" });
  expect(await title(join(root, "specs/pets/openapi.json"), root)).toMatchObject({ title: "New" });
});

test("what a repository does not have is named in one line", async () => {
  await expect(readSide("old:specs/cats/openapi.json", { cwd: repository() })).rejects.toThrow(
    /^old:specs\/cats\/openapi\.json#: git does not have it; name it as REVISION:PATH, inside of a git repository$/,
  );
});

test("a published package: what it exports as ./openapi.json", async () => {
  const registry = await startRegistry({ "openapi.json": description("Published"), "schemas.json": schemas });
  try {
    const { context } = await readSide("@acme/pets@1.0.0", { cwd: registry.cwd });
    expect(context.document.info).toEqual({ title: "Published", version: "1" });
    await expect(readSide("@acme/pets@2.0.0", { cwd: registry.cwd })).rejects.toThrow(
      "@acme/pets@2.0.0#: npm does not have it; name a published package and its version, NAME@VERSION",
    );
  } finally {
    await registry.close();
  }
});

test("a package without a description is refused", async () => {
  const registry = await startRegistry({ "index.js": "" });
  try {
    await expect(readSide("@acme/pets@1.0.0", { cwd: registry.cwd })).rejects.toThrow(
      "@acme/pets@1.0.0#: the package holds no openapi.json and no openapi.yaml; name the file of a description",
    );
  } finally {
    await registry.close();
  }
});

/** A registry on loopback that has `@acme/pets@1.0.0` with these files, and a folder in which npm asks it. */
async function startRegistry(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(folder, "package-"));
  const exports = { "./openapi.json": "./openapi.json" };
  const manifest = { name: "@acme/pets", version: "1.0.0", exports };
  writeFileSync(join(root, "package.json"), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  const options = { cwd: root, encoding: "utf8", shell: process.platform === "win32" } as const;
  const tarball = readFileSync(join(root, execFileSync("npm", ["pack", "--silent"], options).trim()));
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  const server = createServer((request, response) => {
    if (request.url?.endsWith(".tgz")) return response.end(tarball);
    const dist = { integrity, tarball: `${url()}/pets.tgz` };
    const versions = { "1.0.0": { ...manifest, dist } };
    response.setHeader("content-type", "application/json");
    return response.end(JSON.stringify({ name: manifest.name, "dist-tags": { latest: "1.0.0" }, versions }));
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cwd = mkdtempSync(join(folder, "consumer-"));
  writeFileSync(join(cwd, "package.json"), "{}");
  // The registry of a scope, since pnpm hands its own on as the registry of all, by the environment.
  writeFileSync(
    join(cwd, ".npmrc"),
    `@acme:registry=${url()}/\ncache=${join(cwd, "cache")}\nfetch-retries=0\n`,
  );
  const close = () => new Promise((resolve) => server.close(resolve));
  return { cwd, close };
}
