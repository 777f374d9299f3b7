import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A folder for files of a benchmark, inside of this package so that its dependencies are found. */
export async function workFolder(name: string): Promise<string> {
  const folder = join(packageFolder, ".work", name);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** The package's own folder. */
export const packageFolder: string = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The folder of a package from npm that is installed on first use, since its size or licence keeps it out of the
 * dependencies. The packages in `beside` are installed with it. No scripts run.
 * @throws Error when npm cannot install it
 */
export async function packageOnDemand(name: string, version: string, ...beside: string[]): Promise<string> {
  const root = await workFolder(join("npm", `${name.replace("/", "+")}@${version}`));
  const folder = join(root, "node_modules", name);
  if (existsSync(join(folder, "package.json"))) return folder;
  await writeFile(join(root, "package.json"), '{ "private": true }\n');
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  // pnpm hands its own settings on, which npm complains about.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
  await promisify(execFile)("npm", ["install", ...quiet, `${name}@${version}`, ...beside], {
    cwd: root,
    env,
  });
  return folder;
}

/** The file behind the `bin` of one of this package's own dependencies. */
export async function programOf(name: string, bin: string): Promise<string> {
  const folder = join(packageFolder, "node_modules", name);
  const manifest: { bin?: string | Record<string, string> } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  );
  const path = typeof manifest.bin === "string" ? manifest.bin : manifest.bin?.[bin];
  if (path === undefined) throw new Error(`${name} has no program ${bin}.`);
  return join(folder, path);
}
