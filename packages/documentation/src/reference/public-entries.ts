import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The sources behind what the published packages of the workspace export, by the names of packages. */
export function publicEntries(root: string): Entry[] {
  const folders = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name));
  return folders.flatMap((folder) => {
    const manifest = join(folder, "package.json");
    if (!existsSync(manifest)) return [];
    const {
      name,
      private: isPrivate,
      description,
      exports = {},
    } = JSON.parse(readFileSync(manifest, "utf8"));
    if (isPrivate) return [];
    return Object.entries<string | { readonly default?: string }>(exports).flatMap(([subpath, target]) => {
      const built = (typeof target === "string" ? target : target.default) ?? "";
      const source = join(folder, built.replace("/dist/", "/src/").replace(/\.js$/, ".ts"));
      if (!source.endsWith(".ts") || !existsSync(source)) return [];
      return [
        {
          specifier: join(name, subpath),
          source,
          description,
          folder: relative(root, folder).replaceAll(sep, "/"),
        },
      ];
    });
  });
}

/** What users import, and the source file that it is built from. */
export interface Entry {
  /** As in `@partwise/client/node`. */
  readonly specifier: string;
  readonly source: string;
  /** What the package says of itself. */
  readonly description: string;
  /** The folder of the package, from the root of the repository. */
  readonly folder: string;
}
