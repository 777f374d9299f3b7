import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { advised, CodegenError } from "../document/codegen-error.js";
import { isObject } from "../document/json-object.js";
import { sha256Of } from "../source/file-hash.js";

/** A lock file as read from disk. */
export interface Lock {
  /** The path, absolute. */
  readonly path: string;
  /** The content; undefined when no lock file exists. */
  readonly text: string | undefined;
  readonly files: LockedFiles;
}

/** The remote files of the descriptions of one folder: the content of each, by address. */
export type LockedFiles = ReadonlyMap<string, string>;

/** The name of the lock file, which stands beside a description and should be committed. */
export const lockName = "partwise.lock";

/**
 * Reads the lock file beside a description.
 * @throws {CodegenError} `REFERENCE` when the file is not what `printLock` wrote, or a content does not have its hash
 */
export function readLock(description: string, name: string): Lock {
  const path = join(dirname(description), lockName);
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind === undefined) return { path, text: undefined, files: new Map() };
  const text = kind.isFile() ? readFileSync(path, "utf8") : refuse(name, "");
  const files = new Map<string, string>();
  for (const [url, entry] of Object.entries(filesIn(text) ?? refuse(name, ""))) {
    const { sha256, content } = isObject(entry) ? entry : {};
    if (typeof content !== "string" || sha256Of(content) !== sha256)
      refuse(name, `/files/${url.replaceAll("/", "~1")}`);
    else files.set(url, content);
  }
  return { path, text, files };
}

/** The text of a lock file, sorted by address. */
export function printLock(files: LockedFiles): string {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const entries = sorted.map(([url, content]) => [url, { sha256: sha256Of(content), content }]);
  const about =
    'Fetched once by "partwise generate --allow-remote". Commit it; remove an entry to fetch its file anew.';
  return `${JSON.stringify({ about, files: Object.fromEntries(entries) }, null, 2)}\n`;
}

function filesIn(text: string): object | undefined {
  try {
    const { files } = JSON.parse(text);
    return isObject(files) ? files : undefined;
  } catch {
    return undefined;
  }
}

function refuse(file: string, pointer: string): never {
  const what = pointer === "" ? "is no lock file" : "the content does not have this hash";
  throw new CodegenError(
    "REFERENCE",
    advised({ file, pointer }, what, "restore it, or remove it to fetch anew"),
  );
}
