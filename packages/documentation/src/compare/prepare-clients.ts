import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Tool } from "../tools/tool.js";
import { tools } from "../tools/tools.js";
import { runGenerator } from "./run-generator.js";

const run = promisify(execFile);

/**
 * Installs all tools at their versions into a folder of the system's temporary files, once, and generates their clients of a
 * description anew. Gives the folder with the clients, and the one that is its home.
 * @throws {Error} with what npm or a generator printed, when either fails
 */
export async function prepareClients(description: object, server: string): Promise<Prepared> {
  const home = await installed();
  const folder = join(home, "work");
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "node_modules/@partwise"), { recursive: true });
  for (const name of ["client", "multipart"]) {
    const target = fileURLToPath(new URL(`../../../${name}`, import.meta.url));
    await symlink(target, join(folder, "node_modules/@partwise", name), "dir");
  }
  await writeFile(join(folder, "package.json"), '{ "type": "module", "private": true }');
  await writeFile(join(folder, "cases.json"), JSON.stringify(description, null, 1));
  await writeFile(join(folder, "to-form.ts"), toForm);
  for (const tool of tools) await generate(tool, home, folder, server);
  return { folder, home };
}

/** Where the tools and their clients are. */
export interface Prepared {
  readonly folder: string;
  readonly home: string;
}

async function generate(tool: Tool, home: string, folder: string, server: string): Promise<void> {
  const files = Object.entries(tool.files?.(server) ?? {});
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  await mkdir(join(folder, tool.name), { recursive: true });
  await runGenerator(tool, home, folder);
}

/** A folder with the tools; its name changes with their versions. */
async function installed(): Promise<string> {
  const packages = Object.assign(
    { node: "22.23.3", typescript: "5.9.3" },
    ...tools.map((tool) => tool.packages),
  );
  const list = JSON.stringify(packages);
  const home = join(
    tmpdir(),
    `partwise-compare-${createHash("sha256").update(list).digest("hex").slice(0, 8)}`,
  );
  const done = join(home, "installed");
  if (existsSync(done) && (await readFile(done, "utf8")) === list) return home;
  await mkdir(dirname(done), { recursive: true });
  await writeFile(join(home, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
  console.error(`Installing ${Object.keys(packages).length} packages into ${home} ...`);
  await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: home,
    maxBuffer: 1 << 26,
  });
  await writeFile(done, list);
  return home;
}

/** The loop that openapi-fetch's documentation shows for forms. */
const toForm = `export const toForm = (body: object): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) form.append(name, value as string);
  return form;
};
`;
