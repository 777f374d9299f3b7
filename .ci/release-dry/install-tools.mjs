import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What a release is tried with: too large for dependencies of the workspace. This Verdaccio runs on Node 20, newer ones do not. */
const tools = {
  verdaccio: "verdaccio@6.5.0",
  pnpm: "pnpm@10.34.9",
  "yarn-classic": "yarn@1.22.22",
  "yarn-berry": "@yarnpkg/cli-dist@4.18.1",
  bun: "bun@1.4.5",
};

/** Installs the registry and the package managers into the cache of the user; gives the path of each program. */
export function installTools() {
  const root = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "partwise-release");
  // Verdaccio asks for the tag `cjs` of node-fetch, and not every mirror of npm keeps tags.
  const manifest = JSON.stringify({ private: true, overrides: { "node-fetch": "2.7.0" } });
  for (const [name, wanted] of Object.entries(tools)) {
    mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, name, "package.json"), manifest);
    const flags = ["--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"];
    execFileSync("npm", ["install", "--prefix", join(root, name), ...flags, wanted], { stdio: "inherit" });
  }
  const at = (name, path) => join(root, name, "node_modules", path);
  return {
    verdaccio: at("verdaccio", "verdaccio/bin/verdaccio"),
    pnpm: at("pnpm", "pnpm/bin/pnpm.cjs"),
    yarnClassic: at("yarn-classic", "yarn/bin/yarn.js"),
    yarnBerry: at("yarn-berry", "@yarnpkg/cli-dist/bin/yarn.js"),
    bun: at("bun", "bun/bin/bun.exe"),
  };
}
