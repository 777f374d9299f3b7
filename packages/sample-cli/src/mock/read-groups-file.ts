import { readFile } from "node:fs/promises";
import { UsageError } from "@partwise/call/command-line";
import { type AccountSeed, readSeed, SeedError } from "@partwise/zoom-mock-server";
import { load } from "js-yaml";

/**
 * Reads the groups and people that a mock server starts with from a YAML or JSON file, such as one that `zoom-im export` wrote.
 * @throws UsageError with each flaw of the file
 */
export async function readGroupsFile(file: string): Promise<AccountSeed> {
  const text = await readFile(file, "utf8").catch(({ code }: NodeJS.ErrnoException) => {
    throw new UsageError(`--groups: ${file} cannot be read (${code}).`);
  });
  try {
    return readSeed(load(text));
  } catch (error) {
    if (error instanceof SeedError) throw new UsageError(`--groups: ${file}: ${error.message}`);
    const { reason, mark } = error as { readonly reason?: string; readonly mark?: { readonly line: number } };
    throw new UsageError(
      `--groups: ${file}${mark === undefined ? "" : `:${mark.line + 1}`} is neither YAML nor JSON: ${reason ?? "it cannot be parsed"}.`,
    );
  }
}
