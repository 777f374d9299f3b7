import { randomUUID } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { UsageError } from "@partwise/call/command-line";

/**
 * Writes the file of `--output` in one step: a reader finds the old text or the new one, also after a kill or on a full disk. A
 * device or a pipe is written to itself.
 * @throws UsageError for a file that cannot be written
 */
export async function writeOutput(output: string, pieces: Iterable<string>): Promise<void> {
  const file = await realpath(output).catch(() => output);
  const found = await stat(file).catch(() => undefined);
  const isOther = found !== undefined && !found.isFile();
  const fresh = isOther ? file : `${file}.${randomUUID()}`;
  try {
    await writeFile(
      fresh,
      pieces,
      isOther ? {} : { flag: "wx", mode: found === undefined ? 0o666 : found.mode & 0o777 },
    );
    if (!isOther) await rename(fresh, file);
  } catch (error) {
    if (!isOther) await rm(fresh, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${output} cannot be written (${code}). Check the path of --output.`);
  }
}
