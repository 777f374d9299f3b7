import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ComparedFile, compareFiles, isCurrent, writeFiles } from "@partwise/codegen/output";
import { isObject, objectOf } from "@partwise/description/document";
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
  const before = await readManifest(output, isForced);
  const hashes = Object.fromEntries([...files].map(([name, text]) => [name, hashOf(text)]));
  const manifest = `${JSON.stringify({ madeBy: "partwise site", files: hashes }, null, 1)}\n`;
  const wanted = await compareFiles(
    [...files, [manifestName, manifest] as const].map(([name, content]) => ({
      path: join(output, name),
      content,
    })),
  );
  const gone = await compareFiles(
    Object.keys(before)
      .filter((name) => !files.has(name) && isInside(name))
      .map((name) => ({ path: join(output, name), content: "" })),
  );
  const all: readonly ComparedFile[] = [...wanted, ...gone.map((file) => ({ ...file, content: undefined }))];
  if (!isForced) {
    const known = new Map(Object.entries(before).map(([name, hash]) => [join(output, name), hash]));
    assertUnedited(
      all.filter(({ path }) => path !== join(output, manifestName)),
      known,
    );
  }
  await writeFiles(all);
  return all.filter((file) => !isCurrent(file)).length;
}

/** Names each file of the site, with a hash that tells whether somebody edited the file. */
const manifestName = ".partwise-site.json";

async function readManifest(output: string, isForced: boolean): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(output, manifestName), "utf8").catch(() => undefined);
  try {
    const files = objectOf(isObject(JSON.parse(text ?? "")) && JSON.parse(text ?? "").files);
    return Object.fromEntries(Object.entries(files).map(([name, hash]) => [name, String(hash)]));
  } catch {
    const held = await readdir(output).catch((): string[] => []);
    if (isForced || held.every((name) => name === ".git")) return {};
    const message = "holds files that are no site; name an empty folder, or write into this one with --force";
    throw new CodegenError("OUTPUT", { file: output, message });
  }
}

function assertUnedited(files: readonly ComparedFile[], known: ReadonlyMap<string, string>): void {
  const edited = files.filter(
    (file) => file.present !== undefined && !isCurrent(file) && hashOf(file.present) !== known.get(file.path),
  );
  const [first, ...rest] = edited;
  if (first === undefined) return;
  const wrong = known.has(first.path) ? "was edited since it was made" : 'was not made by "partwise site"';
  const others = rest.length === 0 ? "" : ` (and ${rest.length} more)`;
  const message = `${wrong}${others}, so nothing is written; overwrite it with --force`;
  throw new CodegenError("OUTPUT", { file: first.path, message });
}

/** A manifest that somebody edited names no file elsewhere. */
function isInside(name: string): boolean {
  return /^(?:assets\/)?[\w.-]+$/.test(name) && !/^\.+$/.test(name);
}

/** Git may have written the lines of a file with CR LF. */
function hashOf(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex").slice(0, 16);
}
