import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { CodegenError } from "@partwise/description/problems";
import type { SourceFile } from "@partwise/import";

/**
 * The file, or all JSON and YAML files of the folder, whose name begins their paths: it may be the name of what they hold.
 * @throws {CodegenError} `UNREADABLE`
 */
export async function readSources(source: string): Promise<readonly SourceFile[]> {
  try {
    if (!(await stat(source)).isDirectory()) return [{ path: source, text: await readFile(source, "utf8") }];
    const around = dirname(resolve(source));
    const entries = await readdir(source, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile() && /\.(?:json|ya?ml)$/i.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !/[\\/](?:node_modules|\.git)[\\/]/.test(path))
      .sort();
    return await Promise.all(
      paths.map(async (path) => ({ path: relative(around, path), text: await readFile(path, "utf8") })),
    );
  } catch (cause) {
    const { code } = cause as { readonly code?: unknown };
    const reason = typeof code === "string" ? code : "unknown reason";
    throw new CodegenError("UNREADABLE", {
      file: source,
      message: `cannot be read (${reason}); name a file or folder`,
    });
  }
}
