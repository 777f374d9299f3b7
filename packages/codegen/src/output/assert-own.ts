import { lstatSync, realpathSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { FileHash } from "@partwise/description/file-hash";
import { CodegenError } from "@partwise/description/problems";
import { mark } from "./code-files.js";
import type { ComparedFile } from "./write-files.js";

/**
 * Refuses to overwrite a file of another program: a file that was read, under any name or link, and a file that neither
 * begins with this program's line nor was written by an earlier run. JSON has no comments, so `openapi.json` counts as this
 * program's where code with that line stands beside it.
 * @throws {CodegenError} `OUTPUT`, with the file and what to do
 */
export function assertOwn(files: readonly ComparedFile[], { description, inputs, written }: Ownership): void {
  const read = new Map(inputs.flatMap(({ path }, index) => identitiesOf(path).map((each) => [each, index])));
  const isMarked = files.some(({ present }) => present?.startsWith(mark));
  for (const { path, content, present } of files) {
    const input = identitiesOf(path)
      .map((each) => read.get(each))
      .find((index) => index !== undefined);
    if (input === 0)
      refuse(description, "would be overwritten by what is made of it; choose another output folder");
    if (input !== undefined) {
      refuse(path, "is read by the description and would be overwritten; choose another output folder");
    }
    if (present === undefined) {
      if (isLink(path))
        refuse(path, "is a link that leads nowhere; remove it or choose another output folder");
      continue;
    }
    const isOwn =
      present === content ||
      present.trim() === "" || // an empty file loses nothing
      present.startsWith(mark) ||
      written.includes(resolve(path)) ||
      (isMarked && basename(path) === "openapi.json");
    if (!isOwn) {
      refuse(
        path,
        'was not made by "partwise generate", so it is not overwritten; move it away or choose another output folder',
      );
    }
  }
}

/** The files by which own files are told from others. */
export interface Ownership {
  /** The name of the description in messages. */
  readonly description: string;
  /** The files that were read, the description first. */
  readonly inputs: readonly FileHash[];
  /** The absolute paths that an earlier run wrote. */
  readonly written: readonly string[];
}

function refuse(file: string, message: string): never {
  throw new CodegenError("OUTPUT", { file, message });
}

/** The device and inode of a file, with links followed; empty for a missing file. */
function identitiesOf(path: string): readonly string[] {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return [realpathSync(path), ...(ino === 0n ? [] : [`${dev} ${ino}`])];
  } catch {
    return [];
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
