import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Copies what git knows of the workspace, and what is new, into a temporary folder; gives the folder. */
export function copyWorkspace() {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), "partwise-copy-"));
  const files = execFileSync("git", ["ls-files", "-z", "-co", "--exclude-standard"], { encoding: "utf8" });
  for (const file of files.split("\0").filter((file) => file !== "" && existsSync(file))) {
    cpSync(file, join(copy, file), { verbatimSymlinks: true });
  }
  return copy;
}

/** The published packages of a workspace: path, folder, the text of the manifest, and the manifest. */
export function publicPackages(workspace) {
  return allPackages(workspace).filter(({ manifest }) => !manifest.private);
}

/** The private ones, too. */
export function allPackages(workspace) {
  return ["packages", "specs"]
    .flatMap((group) => readdirSync(join(workspace, group)).map((name) => join(group, name)))
    .map((path) => ({ path, folder: join(workspace, path), file: join(workspace, path, "package.json") }))
    .map((each) => ({ ...each, text: readFileSync(each.file, "utf8") }))
    .map((each) => ({ ...each, manifest: JSON.parse(each.text) }));
}
