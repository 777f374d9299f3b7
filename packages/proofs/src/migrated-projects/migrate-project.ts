import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { npmInstall } from "../temporary-folder.js";
import type { Project } from "./projects.js";
import { runCommand } from "./run-command.js";

/** Runs `partwise migrate openapi-fetch` three times: dry, for real, and once more. */
export async function migrateProject(
  partwise: string,
  folder: string,
  operations?: string,
): Promise<Migrated> {
  const flags = operations === undefined ? [] : ["--operations", operations];
  const migrate = async (...more: readonly string[]) => {
    const result = await runCommand(folder, partwise, ["migrate", "openapi-fetch", ".", ...flags, ...more]);
    if (result.status !== 0) throw new Error(`partwise migrate: ${result.stdout}${result.stderr}`);
    return result;
  };
  const untouched = await state(folder);
  await migrate("--dry-run");
  const isDry = (await state(folder)) === untouched;
  const { stdout, stderr } = await migrate();
  const changed = await state(folder);
  await migrate();
  const faults = [
    ...(isDry ? [] : ["--dry-run changed something"]),
    ...((await state(folder)) === changed ? [] : ["a second run changed something"]),
  ];
  return { files: linesOf(stdout), notes: linesOf(stderr), diff: await difference(folder), faults };
}

/** What the command did. */
export interface Migrated {
  readonly files: readonly string[];
  readonly notes: readonly string[];
  readonly diff: string;
  readonly faults: readonly string[];
}

/** Remembers the files of a project, without those that its .gitignore names, for `difference` and `restore`. */
export async function remember(folder: string): Promise<void> {
  await git(folder, "init", "--quiet");
  await writeFile(join(folder, ".git/info/exclude"), "node_modules\npackage-lock.json\ndist\n");
  await git(folder, "add", "--all");
}

/** What has changed since, as a diff; files that are new are not shown. */
export function difference(folder: string): Promise<string> {
  return git(folder, "diff");
}

/** Gives the files the text that they had. */
export async function restore(folder: string): Promise<void> {
  await git(folder, "checkout-index", "--force", "--all");
}

/** Writes what the compiler asks for; gives each edit as lines of a diff. */
export async function editByHand(folder: string, byHand: Project["byHand"]): Promise<readonly string[]> {
  if (byHand === undefined) return [];
  const path = join(folder, byHand.file);
  const text = await readFile(path, "utf8");
  await writeFile(
    path,
    byHand.edits.reduce((code, [from, to]) => code.replace(from, to), text),
  );
  return byHand.edits.map(([from, to]) => `by hand: ${from}\n      -> ${to}`);
}

/** Installs what the package.json says, our packages from their tarballs. */
export async function installPacked(
  folder: string,
  tarballs: Readonly<Record<string, string>>,
): Promise<void> {
  const path = join(folder, "package.json");
  const text = await readFile(path, "utf8");
  const manifest: Record<string, Record<string, string>> = JSON.parse(text);
  for (const list of [manifest.dependencies, manifest.devDependencies])
    for (const name of Object.keys(list ?? {}))
      if (list !== undefined && tarballs[name] !== undefined) list[name] = tarballs[name];
  const { "@partwise/multipart": multipart = "" } = tarballs;
  await writeFile(path, JSON.stringify({ ...manifest, overrides: { "@partwise/multipart": multipart } }));
  await npmInstall(folder, {});
  await writeFile(path, text);
}

async function state(folder: string): Promise<string> {
  return (await git(folder, "status", "--porcelain")) + (await difference(folder));
}

async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommand(folder, "git", args);
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}
