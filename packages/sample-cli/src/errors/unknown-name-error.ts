/** No group, person or channel, or more than one, goes by what the user typed. Nothing was changed. */
export class UnknownNameError extends Error {
  override readonly name = "UnknownNameError";
  /** Those that may be meant, by id; empty where there is none. */
  readonly matches: readonly string[];

  constructor(message: string, matches: readonly string[] = []) {
    super(message);
    this.matches = matches;
  }
}
