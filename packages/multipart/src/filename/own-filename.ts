import { isBlob, isUint8Array } from "../value/binary.js";
import { partFilename } from "./part-filename.js";

/** The name of a File, or the path of a Node file stream, with folders; undefined for other sources. */
export function ownFilename(source: unknown): string | undefined {
  if (typeof source !== "object" || source === null) return undefined;
  const { name, path } = source as { readonly name?: unknown; readonly path?: unknown };
  if (isBlob(source)) return typeof name === "string" ? name : undefined;
  if (isUint8Array(path)) return new TextDecoder().decode(path);
  return typeof path === "string" ? path : undefined;
}

/** The filename that the maker of a source has put on the source, under `partFilename`. */
export function givenByMaker(source: unknown): string | undefined {
  return (source as { readonly [partFilename]?: string } | undefined)?.[partFilename];
}
