import type { CallFlags } from "../../flags/call-flags.js";
import type { FileFormat } from "../file/file-format.js";

/** The flags of `export`, `plan` and `apply`, as far as each has them. */
export interface StateFlags extends CallFlags {
  readonly format?: FileFormat;
  readonly output?: string;
  /** The name of a plan file. */
  readonly plan?: string;
  readonly prune?: true;
  readonly yes?: true;
  readonly allowRemovals?: number;
}
