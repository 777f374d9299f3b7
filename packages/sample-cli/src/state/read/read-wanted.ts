import { readText } from "../../files/read-text.js";
import { FileFaultsError } from "../file/fault.js";
import { type FileFormat, formatOf } from "../file/file-format.js";
import type { Wanted } from "../file/wanted.js";
import { groupFaults } from "./group-faults.js";
import { readCsv } from "./read-csv.js";
import { readTree } from "./read-tree.js";

/**
 * Reads a file of groups; `-` is stdin. All faults are collected first.
 * @throws FileFaultsError with every fault of the file; UsageError where there is no text to read
 */
export async function readWanted(file: string, flag?: FileFormat): Promise<Wanted> {
  const format = formatOf(file, flag);
  const text = await readText(file);
  const { groups, placeOf, faults } = format === "csv" ? readCsv(text) : readTree(text, format);
  const all = [...faults, ...groupFaults(groups, placeOf)];
  if (all.length > 0) throw new FileFaultsError(file === "-" ? "stdin" : file, all);
  return { groups, placeOf };
}
