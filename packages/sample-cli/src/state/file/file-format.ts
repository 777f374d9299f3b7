import { extname } from "node:path";
import { UsageError } from "@partwise/call/command-line";

/** How a file of groups is written. */
export type FileFormat = (typeof fileFormats)[number];

/** The formats, in the order of the help texts. */
export const fileFormats = ["yaml", "json", "csv"] as const;

/**
 * The format that a flag names, else that of the file's extension.
 * @throws UsageError for an extension that tells no format
 */
export function formatOf(file: string, flag: FileFormat | undefined): FileFormat {
  if (flag !== undefined) return flag;
  const extension = extname(file).slice(1).toLowerCase();
  const format = fileFormats.find((each) => each === (extension === "yml" ? "yaml" : extension));
  if (format !== undefined) return format;
  throw new UsageError(
    `${file}: the name does not tell the format. Name the file .yaml, .json or .csv, or pass --format.`,
  );
}
