import type { Report } from "../../contract/report.js";
import type { CheckedFile } from "../../files/checked-file.js";
import { openFile } from "../../files/open-file.js";

/** The largest file whose bytes --dry-run prints. */
const largest = 65_536;

/** Opens files for --dry-run. A large file is replaced by words in its place, and the report says so. */
export function openForDryRun({ note }: Report): (file: CheckedFile) => Promise<File> {
  return async (file) => {
    const { name, size, type } = file;
    if (size <= largest) return openFile(file);
    note(
      `The ${size} bytes of ${name} are left out below, so the Content-Length of the real call is larger.`,
    );
    return new File([`(${size} bytes)`], name, type === undefined ? {} : { type });
  };
}
