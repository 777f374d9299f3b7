import { PolicyError } from "@partwise/policies";

/**
 * How far an upload of a clip has come: plain data, for JSON. `uploadContext` lets its holder add to the upload, with a
 * token; keep it as private as the file.
 */
export interface ClipUploadState {
  /** Zoom's name of the upload. */
  readonly uploadContext: string;
  /** The size of each part but the last one, in bytes. */
  readonly partSize: number;
  /** The file, as it was when the upload began; `size` in bytes, `lastModified` in milliseconds since 1970. */
  readonly file: { readonly name: string; readonly size: number; readonly lastModified: number };
  /** The parts that are there, in the order of their numbers. */
  readonly tags: readonly { readonly part_number: number; readonly etag: string }[];
}

/**
 * Refuses to go on with a file that has changed: the clip would be of two files.
 * @throws {PolicyError} `SETTINGS` when the size or the time of the last change is another
 */
export function assertSameFile({ size, lastModified }: File, { file }: ClipUploadState): void {
  if (size === file.size && lastModified === file.lastModified) return;
  throw new PolicyError(
    "SETTINGS",
    "uploadClip: resume: the file has changed since the upload began. Leave `resume` out to begin anew.",
  );
}
