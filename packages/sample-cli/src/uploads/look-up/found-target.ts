/** A user group or channel to which an upload goes. */
export interface FoundTarget {
  readonly id: string;
  /** Undefined where the id was given, so that nothing was looked up. */
  readonly name?: string;
}
