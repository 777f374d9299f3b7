// `pnpm release:version`: versions and changelogs from the changesets; a package that has no changeset says so in its changelog.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { status } = spawnSync(process.execPath, ["node_modules/@changesets/cli/bin.js", "version"], {
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);

for (const group of ["packages", "specs"]) {
  for (const name of readdirSync(group)) {
    const file = join(group, name, "CHANGELOG.md");
    if (!existsSync(file)) continue;
    const text = readFileSync(file, "utf8");
    const told = text.replace(
      /^(## .+)\n+(?=## |$(?![\s\S]))/gm,
      "$1\n\nNothing new: released with the other packages.\n\n",
    );
    if (told !== text) writeFileSync(file, `${told.trimEnd()}\n`);
  }
}
