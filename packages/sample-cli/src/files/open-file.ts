import { fileFrom } from "@partwise/client/node";
import type { CheckedFile } from "./checked-file.js";

const paths = new WeakMap<object, string>();

/** Opens a checked file for sending: its bytes are read as the network takes them, never the whole file at once. */
export async function openFile({ path, name, type }: CheckedFile): Promise<File> {
  const file = await fileFrom(path, { filename: name, ...(type !== undefined && { contentType: type }) });
  paths.set(file, path);
  return file;
}

/** The path that a file was opened at; undefined for any other content. */
export function pathOf(content: unknown): string | undefined {
  return typeof content === "object" && content !== null ? paths.get(content) : undefined;
}
