import type { JsonObject } from "@partwise/description/document";
import type { ObservedRequest } from "./observed-request.js";

/** What a reader found in its input. */
export interface Observed {
  readonly title: string;
  readonly description: string;
  /** Undefined where the input has none. */
  readonly version: string | undefined;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly requests: readonly ObservedRequest[];
  readonly warnings: readonly ImportWarning[];
  /** The description without its operations, as far as `partwise export` wrote it. */
  readonly told?: JsonObject;
}

/** Something of the input that the description does not have, or has otherwise. */
export interface ImportWarning {
  /** Where the input has it. */
  readonly place: string;
  /** Where, what, and what becomes of it, in one line. */
  readonly message: string;
}
