import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedWorkspace, packWorkspace } from "./packed-workspace.js";
import type { Package } from "./public-packages.js";
import { workspace } from "./workspace.js";

const limit = { timeout: 600_000 };
const given = (path: string) => fileURLToPath(new URL(`consumers/init/${path}`, import.meta.url));

/** What is made, from one description of each kind: of this workspace, over several files, in JSON and without a server. */
const descriptions = [
  {
    description: join(workspace, "specs/zoom-im-groups/openapi.yaml"),
    name: "@acme/groups",
    file: "openapi.yaml",
  },
  { description: given("pets/pets.yaml"), name: "acme-pets", file: "openapi.yaml" },
  { description: given("tickets.json"), name: "tickets", file: "openapi.json" },
];

/** The tools of made packages, as this workspace has them. */
const tools: Package = {
  folder: join(workspace, "packages/acceptance"),
  manifest: {
    name: "made",
    version: "0.0.0",
    dependencies: Object.fromEntries(
      [
        "@biomejs/biome",
        "@changesets/cli",
        "@redocly/cli",
        "@types/node",
        "turbo",
        "typescript",
        "vitest",
      ].map((name) => [name, "*"]),
    ),
  },
};

/** No tool asks for a newer version of itself, or tells that it was used. */
const quiet = { DO_NOT_TRACK: "1", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", TURBO_NO_UPDATE_NOTIFIER: "1" };

let packed: PackedWorkspace;
let program: string;

beforeAll(async () => {
  packed = await packWorkspace(tools);
  const folder = packed.createConsumer("program", "module");
  await packed.run(folder, "npm", ["install", "partwise"]);
  program = join(folder, "node_modules/.bin/partwise");
}, 300_000);

afterAll(() => packed?.close(), 300_000);

describe.for(descriptions)("$name", ({ description, name, file }) => {
  const unscoped = name.replace(/.*\//, "");
  const flags = name.startsWith("@") ? ["--name", name] : [];

  test(
    "a package installs, passes its tests, packs, and tells what was not generated anew",
    limit,
    async () => {
      const folder = await make(`package-of-${unscoped}`, description, flags);
      expect(readManifest(folder)).toMatchObject({ name, version: "0.1.0" });
      await run(folder, "install", "--ignore-workspace");
      for (const script of ["generate:check", "lint", "typecheck", "test"]) await run(folder, script);
      await run(folder, "publish", "--dry-run", "--no-git-checks");

      edit(join(folder, file));
      await expect(run(folder, "generate:check")).rejects.toThrow("generated/openapi.json: is stale");
      await run(folder, "generate");
      await run(folder, "generate:check");
    },
  );

  test(
    "a monorepo installs, builds, passes its tests and is released, and tells what was not generated anew",
    limit,
    async () => {
      const folder = await make(`monorepo-of-${unscoped}`, description, [...flags, "--workspace"]);
      const git = (...args: readonly string[]) =>
        packed.run(folder, "git", ["-c", "user.name=test", "-c", "user.email=test@localhost", ...args]);
      await git("init", "--quiet");
      await run(folder, "install");
      await git("add", "--all");
      await git("commit", "--quiet", "--message=first");
      await run(folder, "build");
      await run(folder, "test");

      const front = `---\n"${name}": minor\n---\n\nOf a test.\n`;
      writeFileSync(join(folder, ".changeset/of-a-test.md"), front);
      await run(folder, "release:version");
      const all = [`specs/${unscoped}`, "packages/client", "packages/cli"].map((each) => join(folder, each));
      expect(all.map((each) => readManifest(each).version)).toEqual(["0.2.0", "0.2.0", "0.2.0"]);
      await run(folder, "-r", "publish", "--dry-run", "--no-git-checks");

      edit(join(folder, "specs", unscoped, file));
      await expect(run(folder, "exec", "turbo", "run", "generate:check")).rejects.toThrow("is stale");
    },
  );
});

test("nothing was asked of the registry that it does not have, but for packages that are not published yet", () => {
  const own = descriptions.flatMap(({ name }) => [name, `${name}-client`, `${name}-cli`]);
  own.push("pnpm"); // asks for its newest version
  expect(packed.registry.missing.filter((each) => !own.includes(each))).toEqual([]);
});

async function make(name: string, description: string, flags: readonly string[]): Promise<string> {
  const folder = join(dirname(packed.createConsumer(`around-${name}`, "module")), name);
  await packed.run(dirname(folder), program, ["init", folder, description, ...flags]);
  return folder;
}

function run(folder: string, ...args: readonly string[]) {
  return packed.run(folder, "pnpm", args, quiet);
}

function readManifest(folder: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Another version, which each of these descriptions has once. */
function edit(file: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/("?version"?: )"?[\d.]+"?/, '$1"9.9.9"'));
}
