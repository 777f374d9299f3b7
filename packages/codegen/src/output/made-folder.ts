import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject, objectOf } from "@partwise/description/document";
import { sha256Of } from "@partwise/description/file-hash";
import { type ComparedFile, compareFiles } from "./write-files.js";

/**
 * A folder that a command fills, with a list in it of the files that the command made and their hashes, by which a later run tells
 * what somebody edited. `list` is the name of that file. Names are below the folder, with slashes.
 */
export async function madeFolder(folder: string, list: string): Promise<MadeFolder> {
  const hashes = await readHashes(join(folder, list));
  return {
    hashes,
    isAsMade: (name, text) => hashes?.get(name) === hashOf(text),
    compare: async (command, files) => {
      const known = Object.fromEntries([...files].map(([name, text]) => [name, hashOf(text)]));
      const text = `${JSON.stringify({ madeBy: command, files: known }, null, 1)}\n`;
      const wanted = [...files, [list, text] as const].map(([name, content]) => ({
        path: join(folder, name),
        content,
      }));
      const gone = [...(hashes?.keys() ?? [])]
        .filter((name) => !files.has(name))
        .map((name) => ({ path: join(folder, name), content: "" }));
      const removed = (await compareFiles(gone)).map((file) => ({ ...file, content: undefined }));
      return [...(await compareFiles(wanted)), ...removed];
    },
  };
}

/** What a command made in a folder before, and what it makes now. */
export interface MadeFolder {
  /** The hashes of the files that were made, by name; undefined for a folder without a list. */
  readonly hashes: ReadonlyMap<string, string> | undefined;
  /** Whether a file with this text is as the command made it. CR LF counts as LF, since Git may convert line ends. */
  readonly isAsMade: (name: string, text: string) => boolean;
  /** The files, a new list, and those made before that are no more, for `writeFiles`. */
  readonly compare: (command: string, files: ReadonlyMap<string, string>) => Promise<readonly ComparedFile[]>;
}

async function readHashes(path: string): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    const list: unknown = JSON.parse(await readFile(path, "utf8"));
    if (!isObject(list)) return undefined;
    const entries = Object.entries(objectOf(list.files)).filter(([name]) => isInside(name));
    return new Map(entries.map(([name, hash]) => [name, String(hash)]));
  } catch {
    return undefined;
  }
}

/** A list that somebody edited names no file outside of its folder. */
function isInside(name: string): boolean {
  return !/[\\:\0]/.test(name) && name.split("/").every((part) => !["", ".", ".."].includes(part));
}

function hashOf(text: string): string {
  return sha256Of(text.replaceAll("\r\n", "\n")).slice(0, 16);
}
