import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Package, readPackage } from "./public-packages.js";

/** All packages that these need at run time, and those need in turn, as they are installed in the workspace. */
export function installedDependencies(packages: readonly Package[]): Package[] {
  const found = new Map<string, Package>();
  const visit = ({ folder, manifest }: Package): void => {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = manifest;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const dependency = findPackage(folder, name);
      if (!dependency) {
        if (optionalDependencies?.[name] || peerDependenciesMeta?.[name]?.optional) continue;
        throw new Error(`${manifest.name} needs ${name}, which is not installed: run \`pnpm install\`.`);
      }
      if (found.has(dependency)) continue;
      found.set(dependency, readPackage(dependency));
      visit(readPackage(dependency));
    }
  };
  packages.forEach(visit);
  return [...found.values()];
}

/** Looks where Node looks: in the node_modules of the folder and of those above it. */
function findPackage(folder: string, name: string): string | undefined {
  const candidate = join(folder, "node_modules", name);
  if (existsSync(join(candidate, "package.json"))) return realpathSync(candidate);
  return folder === dirname(folder) ? undefined : findPackage(dirname(folder), name);
}
