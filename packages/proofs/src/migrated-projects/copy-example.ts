import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./run-command.js";

const host = "https://catfact.ninja/";

/**
 * Copies an example of a checkout's history, with versions in its package.json, and calls `api` in place of catfact.ninja.
 * Gives the folder of the project.
 */
export async function copyExample({ checkout, commit, name, into, api, versions }: Example): Promise<string> {
  const archive = join(into, "example.tar");
  const own = "packages/openapi-fetch";
  const paths = [`${own}/examples/${name}`, `${own}/tsconfig.json`];
  await mkdir(into, { recursive: true });
  for (const [program, ...args] of [
    ["git", "-C", checkout, "archive", "--output", archive, commit, ...paths],
    ["tar", "-xf", archive, "-C", into],
  ] as const) {
    const { status, stderr } = await runCommand(into, program, args);
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  }
  const folder = join(into, own, "examples", name);
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.[jt]sx?$/.test(file)) continue;
    const text = await readFile(join(folder, file), "utf8");
    if (text.includes(host)) await writeFile(join(folder, file), text.replaceAll(host, api));
  }
  const base = join(into, own, "tsconfig.json"); // from which the examples inherit that examples are left out
  await writeFile(base, (await readFile(base, "utf8")).replace('"examples", ', ""));
  await writeFile(join(folder, "package.json"), await pinned(join(folder, "package.json"), versions));
  return folder;
}

/** Which example, and where to. */
export interface Example {
  readonly checkout: string;
  readonly commit: string;
  readonly name: string;
  readonly into: string;
  readonly api: string;
  readonly versions: Readonly<Record<string, string>>;
}

async function pinned(path: string, versions: Readonly<Record<string, string>>): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(path, "utf8"));
  for (const list of [manifest.dependencies ?? {}, manifest.devDependencies])
    for (const name of Object.keys(list)) {
      const version = versions[name];
      if (version === undefined) throw new Error(`${path}: no version is known of ${name}`);
      list[name] = version;
    }
  manifest.devDependencies["@types/node"] ??= versions["@types/node"] ?? "";
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
}
