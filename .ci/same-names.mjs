import { allPackages } from "./copy-workspace.mjs";

/** A line for each name that two packages of a workspace bear: turbo starts no task then. */
export function sameNames(workspace) {
  const first = new Map();
  return allPackages(workspace).flatMap(({ path, manifest: { name } }) => {
    const other = first.get(name);
    if (other === undefined) first.set(name, path);
    if (other === undefined) return [];
    const where = `${other} and ${path} are both called ${name}`.replaceAll("\\", "/");
    return [`${where}; give one another name in its package.json, then run \`npx pnpm@10 install\``];
  });
}
