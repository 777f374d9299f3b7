import { stat } from "node:fs/promises";
import { NoAnswerError } from "@partwise/call/command-line";

/** A file that may be sent, as it was when it was checked. */
export interface CheckedFile {
  /** As the user typed it. */
  readonly path: string;
  /** The last segment of the path. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** By the content; undefined for what is not known. */
  readonly type: string | undefined;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * Sees that nobody has written to a file since it was checked.
 * @throws NoAnswerError `FILE_CHANGED`
 */
export async function assertUnchanged({ path, size, modified }: CheckedFile): Promise<void> {
  const now = await stat(path).catch(() => undefined);
  if (now?.size === size && now.mtimeMs === modified) return;
  const how =
    now === undefined
      ? "it is gone"
      : now.size === size
        ? "it was written to"
        : `it had ${size} bytes, and has ${now.size} now`;
  throw new NoAnswerError(
    `${path} changed while it was sent: ${how}. Zoom may have taken a mixture of both. What to do: Send it again when nobody writes to it.`,
    { code: "FILE_CHANGED" },
  );
}
