import { readFile } from "node:fs/promises";
import { CodegenError } from "@partwise/description/problems";
import { postmanLanguage } from "@partwise/export";
import { type Language, languages, programLanguage } from "@partwise/samples";

/**
 * The languages of samples: ours, Postman, and a program for each table of commands. `ids` are those that are wanted; all without.
 * @throws {CodegenError} `USAGE` for an id that no language has, and for a table that cannot be read
 */
export async function chooseLanguages(
  tables: readonly string[] = [],
  ids?: readonly string[],
): Promise<readonly Language[]> {
  const known = [...languages, postmanLanguage, ...(await Promise.all(tables.map(programOf)))];
  const unknown = ids?.find((each) => !known.some(({ id }) => id === each));
  if (unknown !== undefined) {
    const names = known.map(({ id }) => id).join(", ");
    throw new CodegenError("USAGE", { file: "--language", message: `has no ${unknown}; it takes ${names}` });
  }
  return known.filter(({ id }) => ids?.includes(id) ?? true);
}

async function programOf(file: string): Promise<Language> {
  const text = await readFile(file, "utf8").catch(() => {
    const message = "cannot be read; --commands takes a table of commands";
    throw new CodegenError("USAGE", { file, message });
  });
  return programLanguage(text, file);
}
