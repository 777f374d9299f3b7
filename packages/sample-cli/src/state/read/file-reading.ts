import type { Fault } from "../file/fault.js";
import type { Wanted } from "../file/wanted.js";

/** What was read of a file, and what is wrong with it. */
export interface FileReading extends Wanted {
  readonly faults: readonly Fault[];
}
