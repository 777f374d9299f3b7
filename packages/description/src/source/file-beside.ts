import { dirname, join, relative } from "node:path";
import type { Description } from "./description.js";

/** How messages name a file that a description refers to. */
export function fileBeside(description: Pick<Description, "file" | "path">, path: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return path; // on the network
  if (path === description.path) return description.file;
  return join(dirname(description.file), relative(dirname(description.path), path));
}
