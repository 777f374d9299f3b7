import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Streams } from "@partwise/codegen/commands";
import { compareFiles, writeFiles } from "@partwise/codegen/output";
import { loadDescription } from "@partwise/description";
import { CodegenError } from "@partwise/description/problems";
import { exportPostman } from "@partwise/export";
import { isAsMade, withMadeId } from "./with-made-id.js";
import { writeMissing } from "./write-missing.js";

/**
 * `partwise export`: resolves to its exit code.
 * @throws {CodegenError} when the description cannot be read, the output was edited, and `USAGE` for another kind
 */
export async function exportCommand(
  kind: string,
  description: string,
  { output, force = false }: ExportFlags,
  { out, err }: Streams,
): Promise<number> {
  if (kind !== "postman")
    throw new CodegenError("USAGE", { file: kind, message: "is nothing that can be made; say postman" });
  const { context } = await loadDescription(description);
  const { collection, files, left } = await exportPostman(context);
  const text = `${JSON.stringify(withMadeId(collection), null, 2)}\n`;
  for (const { name, reason } of left) err(`${name}: no request: ${reason}\n`);
  if (output === undefined) {
    out(text);
    return 0;
  }
  const present = await readFile(output, "utf8").catch(() => undefined);
  if (!force && present !== undefined && present.trim() !== "" && !isAsMade(present)) {
    const message =
      'was edited since it was made, or was not made by "partwise export", so it is not overwritten; overwrite it with --force';
    throw new CodegenError("OUTPUT", { file: output, message });
  }
  await writeFiles(await compareFiles([{ path: output, content: text }]));
  out(`${output}\n`);
  for (const { filename, bytes } of files) {
    const path = join(dirname(output), filename);
    if (await writeMissing(path, bytes)) out(`${path}\n`);
  }
  return 0;
}

/** The options of `partwise export`. */
export interface ExportFlags {
  readonly output?: string;
  readonly force?: boolean;
}
