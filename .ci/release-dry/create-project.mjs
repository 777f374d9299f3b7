import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const consumer = fileURLToPath(new URL("consumer", import.meta.url));
const own = ["client", "policies", "zoom", "zoom-im-groups", "zoom-mock-server"].map(
  (name) => `@partwise/${name}`,
);
const theirs = ["typescript@5", "@types/node@20"];

/** An empty project of a package manager, with a home of its own, to which one version of our packages is added as its user would. */
export function createProject(manager, root) {
  const { name, url, files } = manager;
  const folder = join(root, name);
  const home = join(root, `home-of-${name}`);
  mkdirSync(folder, { recursive: true });
  mkdirSync(home, { recursive: true });
  cpSync(consumer, folder, { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  );
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const env = { PATH: process.env.PATH, HOME: home, npm_config_registry: url, YARN_REGISTRY: url };

  const run = ([program, ...args]) =>
    execFileSync(program, args, { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
  const add = (version) => {
    run([...manager.add, ...[...own, "partwise"].map((each) => `${each}@${version}`), ...theirs]);
    run([...manager.run, "one-client.mjs", version]);
    run([...manager.run, "compile.mjs"]);
    run([...manager.run, "call.js"]);
  };
  return { name, add };
}
