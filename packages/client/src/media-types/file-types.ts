import { load } from "../once/load.js";

/**
 * Loads the table of media types by file ending.
 * @throws {CallError} `NOT_LOADED`
 */
export async function fileTypes(): Promise<TypeOf> {
  const { default: table } = await load("knows the types of files", () => import("mime"));
  return (filename) =>
    /[^\\/]\.[^.\\/]+$/.test(filename) ? (table.getType(filename) ?? undefined) : undefined;
}

/** The media type of a file by its name; undefined for an unknown ending. */
export type TypeOf = (filename: string) => string | undefined;
