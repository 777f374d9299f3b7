import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Package, publicPackages, readPackage } from "../public-packages.js";
import { runToSuccess } from "../run-program.js";
import { workspace } from "../workspace.js";

const changesets = join(workspace, ".changeset");
const sentences = readdirSync(changesets)
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({ file, text: readFileSync(join(changesets, file), "utf8") }));

/** A copy of what `changeset version` reads and writes. */
let copy: string;

test.for(sentences)("the changeset $file is one sentence for the users of one package", ({ text }) => {
  const [, named = "", sentence = ""] = /^---\n([\s\S]*?)---\n\n([\s\S]*)\n$/.exec(text) ?? [];
  expect(named.trim().split("\n")).toHaveLength(1);
  expect(sentence).toMatch(/^[^\n]{10,350}\.$/);
  expect(sentence).not.toMatch(/[.!?] [A-Z`]/);
});

describe("release:version", () => {
  beforeEach(async () => {
    copy = mkdtempSync(join(tmpdir(), "partwise-versions-"));
    const kept =
      /^(packages|specs|\.ci|\.changeset)?$|^(packages|specs)\/[^/]+$|package\.json$|CHANGELOG\.md$|^\.(ci|changeset)\/|^pnpm-workspace/;
    cpSync(workspace, copy, {
      recursive: true,
      filter: (source) => {
        const path = relative(workspace, source).replaceAll("\\", "/");
        return kept.test(path) && basename(path) !== "node_modules";
      },
    });
    symlinkSync(join(workspace, "node_modules"), join(copy, "node_modules"), "junction");
    await runToSuccess("git", ["init", "--quiet"], { cwd: copy });
  });

  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  test.for(["@partwise/client", "@partwise/multipart", "@partwise/zoom-im-groups"])(
    "a minor of %s gives every package one new minor, so that no program has two clients",
    async (name) => {
      forgetSentences();
      const before = packagesOf(copy).map(({ manifest }) => manifest.version);
      await version({ [name]: "minor" });
      const packages = packagesOf(copy);
      const versions = [...new Set(packages.map(({ manifest }) => manifest.version))];
      expect(versions).toEqual([expect.stringMatching(/\.0$/)]);
      expect(before).not.toContain(versions[0]);
      for (const { manifest } of packages) {
        const { dependencies = {}, peerDependencies = {} } = manifest;
        const own = Object.entries({ ...dependencies, ...peerDependencies }).filter(([key]) =>
          isOwn(packages, key),
        );
        // pnpm writes the version of the workspace in place of it.
        expect(own.filter(([, range]) => range !== "workspace:^")).toEqual([]);
      }
    },
  );

  test("the program that bundles the others is released with a patch of any of them", async () => {
    forgetSentences();
    const before = versionOf("@partwise/sample-cli");
    await version({ "@partwise/zoom-im-groups": "patch" });
    expect(versionOf("@partwise/sample-cli")).not.toBe(before);
  });

  test("every changelog has the new version, and no sentence stands in two", async () => {
    await version({ "@partwise/client": "minor" });
    const lines = packagesOf(copy).flatMap(({ folder, manifest }) => {
      const file = join(folder, "CHANGELOG.md");
      const [, entry = ""] = existsSync(file) ? readFileSync(file, "utf8").split(/^## .+\n/m) : [];
      expect(entry, manifest.name).toMatch(/^- .+\.$|Nothing new/m);
      return entry.split("\n").filter((line) => line.startsWith("- "));
    });
    expect(lines.length).toBe(sentences.length + 1);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

async function version(bumps: Readonly<Record<string, string>>): Promise<void> {
  const front = Object.entries(bumps).map(([name, bump]) => `"${name}": ${bump}`);
  writeFileSync(
    join(copy, ".changeset/of-this-test.md"),
    ["---", ...front, "---", "", "Of this test.", ""].join("\n"),
  );
  await runToSuccess(process.execPath, [".ci/version.mjs"], { cwd: copy });
}

function packagesOf(root: string): Package[] {
  return publicPackages.map(({ folder }) => readPackage(join(root, relative(workspace, folder))));
}

function versionOf(name: string): string | undefined {
  return packagesOf(copy).find(({ manifest }) => manifest.name === name)?.manifest.version;
}

function isOwn(packages: readonly Package[], name: string): boolean {
  return packages.some(({ manifest }) => manifest.name === name);
}

/** Leaves the changesets of the workspace out of the copy. */
function forgetSentences(): void {
  for (const { file } of sentences) rmSync(join(copy, ".changeset", file));
}
