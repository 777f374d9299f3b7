import { writeFile } from "node:fs/promises";
import { CodegenError } from "@partwise/description/problems";

/**
 * Writes a file unless there is one, which may be somebody's; tells whether it wrote.
 * @throws {CodegenError} `OUTPUT` when the file cannot be written
 */
export async function writeMissing(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag: "wx" });
    return true;
  } catch (cause) {
    const { code } = cause as { readonly code?: unknown };
    if (code === "EEXIST") return false;
    const message = `cannot be written (${String(code)}); name another place for the collection`;
    throw new CodegenError("OUTPUT", { file: path, message });
  }
}
