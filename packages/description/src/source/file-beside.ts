import { dirname, join, relative } from "node:path";
import type { Description } from "./description.js";

/** The name of a referred file in messages, relative to the description's name. */
export function fileBeside(description: Pick<Description, "file" | "path">, path: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return path; // a file on the network
  if (path === description.path) return description.file;
  return join(dirname(description.file), relative(dirname(description.path), path));
}
