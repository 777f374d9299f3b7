import { readFile } from "node:fs/promises";
import type { Streams } from "@partwise/codegen/commands";
import { compareFiles, writeFiles } from "@partwise/codegen/output";
import { CodegenError } from "@partwise/description/problems";
import { addToDescription, type Imported, importCurl, importHar, importPostman } from "@partwise/import";
import { assertUnedited, markedText } from "../writing/marked-text.js";
import { readSources } from "./read-sources.js";

/** `partwise import`: resolves to its exit code. @throws {CodegenError} */
export async function importCommand(
  kind: string,
  source: string | undefined,
  { output, into, force = false, verbose = false }: ImportFlags,
  { out, err }: Streams,
): Promise<number> {
  if (output !== undefined && into !== undefined)
    throw usage("--output", "makes a new file and --into adds to one; give one of the two");
  const imported = await read(kind, source);
  if (into !== undefined) {
    const before = await readFile(into, "utf8").catch(() => {
      throw new CodegenError("UNREADABLE", {
        file: into,
        message: "cannot be read; --into adds to a file",
      });
    });
    const content = addToDescription(before, imported.document, into);
    await writeFiles([{ path: into, content, present: before }]);
    out(`${into}\n`);
  } else if (output !== undefined) {
    const content = markedText(imported.description, mark);
    const [compared] = await compareFiles([{ path: output, content }]);
    if (!force)
      assertUnedited(output, compared?.present, mark, "add to it with --into, or overwrite it with --force");
    await writeFiles(compared === undefined ? [] : [compared]);
    out(`${output}\n`);
  } else out(imported.description);
  for (const { place, message } of imported.warnings) err(`warning: ${place}: ${message}\n`);
  for (const line of decisions(imported, verbose)) err(`${line}\n`);
  return 0;
}

/** The options of `partwise import`. */
export interface ImportFlags {
  readonly output?: string;
  readonly into?: string;
  readonly force?: boolean;
  readonly verbose?: boolean;
}

async function read(kind: string, source: string | undefined): Promise<Imported> {
  if (kind === "curl") return importCurl(source === undefined || source === "-" ? await readInput() : source);
  if (kind !== "postman" && kind !== "har")
    throw usage(kind, "is nothing that can be imported; say postman, curl or har");
  if (source === undefined) throw usage(kind, "needs a file; name one");
  const files = await readSources(source);
  if (kind === "postman") return importPostman(files);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw usage(source, "is not one file; name one recording");
  return importHar(file);
}

async function readInput(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString("utf8");
}

/** One line for each reason, with its first place and how many more there are; each place when asked to. */
function decisions({ reviews }: Imported, isVerbose: boolean): readonly string[] {
  if (reviews.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { pointer, reason } of reviews) byReason.set(reason, [...(byReason.get(reason) ?? []), pointer]);
  const lines = [...byReason].flatMap(([reason, places]) => {
    const shown = isVerbose ? places : places.slice(0, 1);
    const more = places.length - shown.length;
    return shown.map(
      (place, i) => `  #${place}: ${reason}${i === 0 && more > 0 ? ` (and ${more} more places)` : ""}`,
    );
  });
  return [`to decide, each marked x-review: ${reviews.length}`, ...lines];
}

const mark = { before: '# Made by "partwise import". Its hash: ', after: "" };

function usage(file: string, message: string): CodegenError {
  return new CodegenError("USAGE", { file, message });
}
