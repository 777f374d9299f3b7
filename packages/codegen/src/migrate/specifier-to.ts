import { dirname, relative } from "node:path";

/** A path as a module specifier relative to a file. */
export function specifierTo(path: string, from: string): string {
  const name = relative(dirname(from), path).replaceAll("\\", "/");
  return name.startsWith("../") ? name : `./${name}`;
}
