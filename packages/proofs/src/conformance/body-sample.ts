import type { MediaTypeMetadata } from "@partwise/client";
import type { Files } from "./web-files.js";

/** A body as a caller gives it, and what has to arrive. */
export interface BodySample {
  readonly name: string;
  readonly mediaType: string;
  readonly metadata: MediaTypeMetadata;
  readonly value: (files: Files) => unknown;
  /** Further options of the call. */
  readonly init?: object;
  /** The lines that arrive, with BOUNDARY and INNER for the two boundaries; bytes stand for themselves. */
  readonly lines: readonly (string | Uint8Array)[];
}
