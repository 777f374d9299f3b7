import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { changesetSpecs } from "../src/changeset-specs.js";
import { specsOf } from "../src/specs/specs-of.js";
import { workspaceAt } from "./create-workspace.js";

const workspace = fileURLToPath(new URL("../../../", import.meta.url));

test("an edited description raises its package and all that depend on it, and the sentence stands in one changelog", async () => {
  const copy = workspaceAt(copyOfVersions());
  const [spec] = specsOf(copy.root);
  if (spec === undefined) throw new Error("The workspace has no description.");
  copy.git("init", "--quiet");
  copy.commit();
  copy.git("tag", `${spec.name}@${spec.version}`);
  const operation = "\npaths:\n  /of-this-test:\n    get: { responses: { '204': { description: None. } } }\n";
  copy.edit(spec.description, "\npaths:\n", operation);
  await changesetSpecs(copy.root);

  execFileSync(process.execPath, [".ci/version.mjs"], { cwd: copy.root, stdio: "pipe" });

  const folders = ["packages", "specs"].flatMap((group) =>
    readdirSync(join(copy.root, group)).map((name) => `${group}/${name}`),
  );
  const manifests = folders.map((folder) => ({ folder, ...JSON.parse(copy.read(`${folder}/package.json`)) }));
  const published = manifests.filter((manifest) => !manifest.private);
  const versions = new Set(published.map(({ version }) => version));
  expect([...versions]).toEqual([expect.stringMatching(/\.0$/)]);
  expect(versions).not.toContain(spec.version);
  const told = published.filter(({ folder }) =>
    copy.read(`${folder}/CHANGELOG.md`).includes("`GET /of-this-test`"),
  );
  expect(told.map(({ name }) => name)).toEqual([spec.name]);
});

/** A copy of what `changeset version` reads, with the descriptions and without the changesets that wait. */
function copyOfVersions(): string {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "partwise-versions-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const kept =
    /^(packages|specs|\.ci|\.changeset)?$|^(packages|specs)\/[^/]+$|(package\.json|CHANGELOG\.md|openapi\.yaml)$|^\.ci\/|^\.changeset\/config|^pnpm-workspace/;
  const skipped = new Set(["node_modules", "dist", "generated", "src", "test"]);
  cpSync(workspace, root, {
    recursive: true,
    filter: (source) => {
      const path = relative(workspace, source).replaceAll("\\", "/");
      return kept.test(path) && !skipped.has(basename(path));
    },
  });
  symlinkSync(join(workspace, "node_modules"), join(root, "node_modules"), "junction");
  return root;
}
