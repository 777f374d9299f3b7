import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A temporary folder outside the repository; it is gone when it is disposed of. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
}

/** Makes an empty temporary folder in which `.js` files are modules. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), "partwise-proofs-"));
  await writeFile(join(path, "package.json"), '{ "private": true, "type": "module" }\n');
  // Processes of a browser that has ended may write for a moment more.
  const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
  return { path, [Symbol.asyncDispose]: () => rm(path, removal) };
}

/**
 * Installs packages into the folder with npm, without running any script of theirs. They are too large for
 * everybody's install, and only single commands need them.
 */
export async function npmInstall(folder: string, packages: Readonly<Record<string, string>>): Promise<void> {
  const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps", "--loglevel=error"];
  // pnpm hands its own settings on, which npm complains about.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
  await promisify(execFile)("npm", ["install", ...quiet, ...names], { cwd: folder, env });
}
