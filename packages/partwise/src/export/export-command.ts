import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Streams } from "@partwise/codegen/commands";
import { compareFiles, writeFiles } from "@partwise/codegen/output";
import { loadDescription } from "@partwise/description";
import { CodegenError } from "@partwise/description/problems";
import { collectionFolder, type ExportedCollection, exportPostman } from "@partwise/export";
import { namesServer } from "@partwise/samples";
import { noteServer } from "../samples/note-server.js";
import { isAsMade, withMadeId } from "./with-made-id.js";
import { writeFolder } from "./write-folder.js";
import { writeMissing } from "./write-missing.js";

/**
 * `partwise export`: resolves to its exit code.
 * @throws {CodegenError} when the description cannot be read, the output was edited, and `USAGE` for another kind or format
 */
export async function exportCommand(
  kind: string,
  description: string,
  { output, force = false, format = "2.1" }: ExportFlags,
  streams: Streams,
): Promise<number> {
  const usage = (file: string, message: string) => new CodegenError("USAGE", { file, message });
  if (kind !== "postman") throw usage(kind, "is nothing that can be made; say postman");
  if (format !== "2.1" && format !== "3") throw usage(format, "is no format of collections; say 2.1 or 3");
  if (format === "3" && output === undefined)
    throw usage("--format 3", "makes a folder; name it with --output DIR");
  const { context } = await loadDescription(description);
  noteServer(namesServer(context), description, "set the variable baseUrl in Postman", streams.err);
  const exported = await exportPostman(context);
  for (const { name, reason } of exported.left) streams.err(`${name}: no request: ${reason}\n`);
  if (output === undefined) streams.out(textOf(exported));
  else if (format === "3") {
    const yaml = collectionFolder(exported.collection).map(({ path, text }) => ({ path, content: text }));
    await writeFolder(output, yaml, { sent: exported.files, force });
    streams.out(`${output}\n`);
  } else await writeCollection(output, exported, { force, streams });
  return 0;
}

/** The options of `partwise export`. */
export interface ExportFlags {
  readonly output?: string;
  readonly force?: boolean;
  /** `2.1` or `3`. Default: `2.1`. */
  readonly format?: string;
}

function textOf({ collection }: ExportedCollection): string {
  return `${JSON.stringify(withMadeId(collection), null, 2)}\n`;
}

/** Writes a collection v2.1, and the files that its requests send beside it. */
async function writeCollection(
  output: string,
  exported: ExportedCollection,
  { force, streams: { out } }: { readonly force: boolean; readonly streams: Streams },
): Promise<void> {
  const present = await readFile(output, "utf8").catch(() => undefined);
  if (!force && present !== undefined && present.trim() !== "" && !isAsMade(present)) {
    const message =
      'was edited since it was made, or was not made by "partwise export", so it is not overwritten; overwrite it with --force';
    throw new CodegenError("OUTPUT", { file: output, message });
  }
  await writeFiles(await compareFiles([{ path: output, content: textOf(exported) }]));
  out(`${output}\n`);
  for (const { filename, bytes } of exported.files) {
    const path = join(dirname(output), filename);
    if (await writeMissing(path, bytes)) out(`${path}\n`);
  }
}
