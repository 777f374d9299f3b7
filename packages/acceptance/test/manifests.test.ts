import { relative } from "node:path";
import { describe, expect, test } from "vitest";
import { publicPackages } from "./public-packages.js";
import { workspace } from "./workspace.js";

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
    const { exports = {}, main, types, typesVersions } = manifest;
    if (!main) return;
    const entries = Object.entries(exports).filter(([, files]) => typeof files === "object");
    for (const [entry, files] of entries) {
      const { require = "", default: file = "", ...others } = files as Readonly<Record<string, string>>;
      expect(others).toEqual({ bun: file, "module-sync": file, module: file });
      expect(require).toBe(file.replace(/^\.\/(dist|generated)\//, "./dist/commonjs/"));
      const declaration = file.replace(/\.js$/, ".d.ts");
      if (entry === ".") expect({ main, types }).toEqual({ main: require, types: declaration });
      else expect(typesVersions?.["*"]?.[entry.slice("./".length)]).toEqual([declaration]);
    }
  });

  test("has keywords that people search for, none of them twice", () => {
    const { keywords = [] } = manifest as { keywords?: readonly string[] };
    expect(keywords.length).toBeGreaterThanOrEqual(5);
    expect(new Set(keywords).size).toBe(keywords.length);
  });
});
