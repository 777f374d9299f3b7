import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import type { Consumer } from "./consumers.js";
import { runProgram } from "./run-program.js";

const root = fileURLToPath(new URL("..", import.meta.url));
/** The modules of `shared/` that a CommonJS project has as CommonJS. */
const modules = ["calls.js", "add-album.js"];
const partwise = join(
  dirname(createRequire(import.meta.url).resolve("partwise/package.json")),
  "bin/partwise.js",
);

/** Makes the project of a consumer below `parent`: its files, the calls, the generated code, and what it installs. */
export async function makeProject(
  { name, tool }: Consumer,
  parent: string,
  tarballs: readonly string[],
  nodeFolder: string,
): Promise<Project> {
  const folder = join(parent, name);
  cpSync(join(root, "shared"), folder, { recursive: true });
  cpSync(join(root, "projects", name), folder, { recursive: true });
  const env = { ...environment(), PATH: `${nodeFolder}:${process.env.PATH}` };
  await runProgram(process.execPath, [partwise, "generate", "openapi.yaml", "--output", "generated"], {
    cwd: folder,
  });
  const { type } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (type !== "module") await Promise.all(modules.map((file) => toCommonjs(join(folder, file))));
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"];
  await runProgram("npm", ["install", ...quiet, ...tarballs], { cwd: folder, env });
  const manifest = readFileSync(join(folder, "node_modules", tool, "package.json"), "utf8");
  return { folder, version: JSON.parse(manifest).version, env };
}

/** A project outside the workspace, with its tools and the packed packages installed. */
export interface Project {
  readonly folder: string;
  /** The version of its tool. */
  readonly version: string;
  readonly env: NodeJS.ProcessEnv;
}

/** This process's environment without what pnpm hands on, which npm complains about. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key) && key !== "NODE_OPTIONS");
  return {
    ...Object.fromEntries(own),
    CI: "true",
    NEXT_TELEMETRY_DISABLED: "1",
    NUXT_TELEMETRY_DISABLED: "1",
  };
}

async function toCommonjs(file: string): Promise<void> {
  const { code } = await transform(readFileSync(file, "utf8"), { format: "cjs" });
  writeFileSync(file, code);
}
