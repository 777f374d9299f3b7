// `pnpm test-ranges lowest` (or `newest`): copies the workspace, gives each third-party dependency of the published packages
// the lowest or the newest version of its range, and builds and tests the packages that have such dependencies.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyWorkspace, publicPackages } from "./copy-workspace.mjs";

const end = process.argv[2];
if (end !== "lowest" && end !== "newest") {
  console.error("Say which end of the ranges: `npx pnpm@10 test-ranges lowest`, or `newest`.");
  process.exit(2);
}

const copy = copyWorkspace();
try {
  const filters = pinAll().map((name) => `--filter=${name}`);
  const inherit = { cwd: copy, stdio: "inherit" };
  execFileSync("pnpm", ["install", "--no-frozen-lockfile"], inherit);
  execFileSync("pnpm", ["exec", "turbo", "run", "build"], inherit);
  execFileSync(
    "pnpm",
    ["exec", "turbo", "run", "test", ...filters, "--continue", "--output-logs=errors-only"],
    inherit,
  );
} catch (error) {
  if (error.status === undefined) throw error;
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Replaces each range of the copy's dependencies by one version. Gives the names of the packages that have such dependencies. */
function pinAll() {
  const catalog = readFileSync(join(copy, "pnpm-workspace.yaml"), "utf8");
  const names = [];
  for (const { file, text, manifest } of publicPackages(copy)) {
    const ranges = Object.entries(manifest.dependencies ?? {}).filter(
      ([, range]) => !/^workspace:/.test(range),
    );
    if (ranges.length > 0) names.push(manifest.name);
    let pinned = text;
    for (const [name, said] of ranges) {
      const range = said === "catalog:" ? rangeIn(catalog, name) : said;
      // The catalog stays as it is, since a test holds the versions that `init` writes to those of the catalog.
      if (range.startsWith("^")) {
        pinned = pinned.replace(`"${name}": "${said}"`, `"${name}": "${versionOf(name, range.slice(1))}"`);
      }
    }
    writeFileSync(file, pinned);
  }
  return names;
}

function rangeIn(catalog, name) {
  return new RegExp(`^ +"?${name}"?: (.+)$`, "m").exec(catalog)[1];
}

function versionOf(name, lowest) {
  const answer = end === "lowest" ? lowest : view(`${name}@^${lowest}`);
  const version = end === "lowest" ? lowest : [JSON.parse(answer)].flat().at(-1);
  console.log(`${name} ${version}`);
  return version;
}

function view(wanted) {
  return execFileSync("npm", ["view", wanted, "version", "--json"], { cwd: copy, encoding: "utf8" });
}
