import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";

/** The JSON files of the folder that a command names, at any depth. Without a name, the command ends with its usage. */
export async function jsonFilesOf(command: string, named: string | undefined): Promise<JsonFiles> {
  if (named === undefined) {
    console.error(`Name the folder of the collections: pnpm ${command} FOLDER`);
    process.exit(2);
  }
  // A folder is named from where the command was called.
  const folder = resolve(process.env.INIT_CWD ?? ".", named);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return { folder, files };
}

interface JsonFiles {
  readonly folder: string;
  readonly files: readonly string[];
}
