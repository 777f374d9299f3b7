import type { CheckedFile } from "./checked-file.js";
import { printSize } from "./print-size.js";

/** `12 kB, image/png` */
export function printFile({ size, type }: Pick<CheckedFile, "size" | "type">): string {
  return type === undefined ? printSize(size) : `${printSize(size)}, ${type}`;
}

/** A file as the JSON document has it. */
export function fileResult({ path, name, size, type }: CheckedFile): Readonly<Record<string, unknown>> {
  return { path, name, size, ...(type !== undefined && { type }) };
}
