import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import {
  type ComparedFile,
  isCurrent,
  type MadeFolder,
  madeFolder,
  writeFiles,
} from "@partwise/codegen/output";
import { CodegenError } from "@partwise/description/problems";

/**
 * Writes the files of a site, all of them or none, and removes those of the site before that are no more; gives how many
 * differed. Files of others in the folder stay as they are.
 * @throws {CodegenError} `OUTPUT` for a folder with files of others, or a file that was edited, unless `isForced`
 */
export async function writeSite(
  output: string,
  files: ReadonlyMap<string, string>,
  isForced: boolean,
): Promise<number> {
  const made = await madeFolder(output, listName);
  if (!isForced && made.hashes === undefined) await assertEmpty(output);
  const all = await made.compare("partwise site", files);
  if (!isForced) assertUnedited(all, output, made);
  await writeFiles(all);
  return all.filter((file) => !isCurrent(file)).length;
}

/** Names each file of the site, with a hash that tells whether somebody edited the file. */
const listName = ".partwise-site.json";

async function assertEmpty(output: string): Promise<void> {
  const held = await readdir(output).catch((): string[] => []);
  if (held.every((name) => name === ".git")) return;
  const message = "holds files that are no site; name an empty folder, or write into this one with --force";
  throw new CodegenError("OUTPUT", { file: output, message });
}

function assertUnedited(
  files: readonly ComparedFile[],
  output: string,
  { hashes, isAsMade }: MadeFolder,
): void {
  const nameOf = (path: string) => relative(output, path).replaceAll("\\", "/");
  const edited = files.filter(
    (file) =>
      file.path !== join(output, listName) &&
      file.present !== undefined &&
      !isCurrent(file) &&
      !isAsMade(nameOf(file.path), file.present),
  );
  const [first, ...rest] = edited;
  if (first === undefined) return;
  const isKnown = hashes?.has(nameOf(first.path));
  const wrong = isKnown ? "was edited since it was made" : 'was not made by "partwise site"';
  const others = rest.length === 0 ? "" : ` (and ${rest.length} more)`;
  const message = `${wrong}${others}, so nothing is written; overwrite it with --force`;
  throw new CodegenError("OUTPUT", { file: first.path, message });
}
