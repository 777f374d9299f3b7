import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { publicPackages } from "../public-packages.js";
import { runProgram } from "../run-program.js";
import { workspace } from "../workspace.js";

/** Stands for the place of the repository, which CONTRIBUTING.md tells how to set. */
const repository = "https://github.com/OWNER/partwise";

describe.for(publicPackages)("the manifest of $manifest.name", ({ folder, manifest }) => {
  const directory = relative(workspace, folder).replaceAll("\\", "/");

  test("says where its source, its page and its issues are, and who wrote it", () => {
    expect(manifest).toMatchObject({
      repository: { type: "git", url: `git+${repository}.git`, directory },
      homepage: `${repository}/tree/main/${directory}#readme`,
      bugs: `${repository}/issues`,
      author: expect.stringMatching(/\w/),
      description: expect.stringMatching(/\.$/),
      license: "MIT",
    });
  });

  test("gives each entry to whoever imports or requires it, and its types to resolvers that read no exports", () => {
    const { exports = {}, alias = {}, main, types, typesVersions } = manifest;
    for (const [entry, files] of Object.entries(exports)) {
      if (typeof files !== "object") continue;
      const { require, types: declared, default: file = "", ...others } = files;
      const declaration = file.replace(/\.js$/, ".d.ts");
      if (require) {
        expect(others).toEqual({ bun: file, "module-sync": file, module: file });
        expect(require).toBe(file.replace(/^\.\/(dist|generated)\//, "./dist/commonjs/"));
      } else expect({ declared, others }).toEqual({ declared: declaration, others: {} });
      // Parcel reads no `exports` by default.
      if (entry in alias) expect(alias[entry]).toBe(file);
      if (entry === ".") expect({ main, types }).toEqual({ main: require ?? file, types: declaration });
      else expect(typesVersions?.["*"]?.[entry.slice("./".length)]).toEqual([declaration]);
    }
  });

  test("is packed with its changelog, and only when it is built", () => {
    const { files, scripts } = manifest;
    expect(files).toContain("CHANGELOG.md");
    expect(scripts?.prepack).toBe("node ../../.ci/check-built.mjs");
  });

  test("has keywords that people search for, none of them twice", () => {
    const { keywords = [] } = manifest as { keywords?: readonly string[] };
    expect(keywords.length).toBeGreaterThanOrEqual(5);
    expect(new Set(keywords).size).toBe(keywords.length);
  });
});

test("a package that is not built is not packed, and the reason is one line", async () => {
  const folder = mkdtempSync(join(tmpdir(), "partwise-"));
  const manifest = { name: "unbuilt", version: "1.0.0", exports: { ".": { default: "./dist/index.js" } } };
  const scripts = { prepack: `node ${JSON.stringify(join(workspace, ".ci/check-built.mjs"))}` };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, scripts }));
  const { status, stderr } = await runProgram("npm", ["pack", "--silent"], { cwd: folder });
  rmSync(folder, { recursive: true });
  expect(status).not.toBe(0);
  expect(stderr.trim().split("\n")[0]).toBe(
    "unbuilt is not built: ./dist/index.js is missing. Run `npx pnpm@10 build`, then pack again.",
  );
});
