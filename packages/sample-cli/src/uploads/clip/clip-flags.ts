import type { CallFlags } from "../../flags/call-flags.js";

/** The flags of `zoom-im clips upload`. */
export interface ClipFlags extends CallFlags {
  /** Whether to go on where an earlier upload of the file broke off. Default: true. */
  readonly resume?: boolean;
}
