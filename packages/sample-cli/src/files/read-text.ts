import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { UsageError } from "@partwise/call/command-line";

/**
 * The text of a file, or of stdin for `-`, without a byte order mark.
 * @throws UsageError for a file that is missing, a folder, empty, or not UTF-8
 */
export async function readText(file: string): Promise<string> {
  const name = file === "-" ? "stdin" : file;
  const bytes = await (file === "-" ? buffer(process.stdin) : readFile(file)).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(
        `${name}: ${reasons[error.code ?? ""] ?? `cannot be read (${error.code}). Check the path.`}`,
      );
    },
  );
  if (bytes.length === 0) {
    throw new UsageError(`${name}: the file is empty. \`zoom-im export\` writes one to start with.`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name}: the file is not UTF-8 text. Save it as UTF-8.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file. Check the path.",
  EISDIR: "this is a folder. Name a file in it.",
  EACCES: "the file may not be read. Change its mode.",
};
