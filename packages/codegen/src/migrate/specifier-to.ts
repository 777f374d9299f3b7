import { dirname, relative } from "node:path";

/** A path as a relative module specifier. */
export function specifierTo(path: string, from: string): string {
  const name = relative(dirname(from), path).replaceAll("\\", "/");
  return name.startsWith("../") ? name : `./${name}`;
}
