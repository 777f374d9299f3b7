/** Thrown for a seed that the server does not take. The message names each flaw with its place, and quotes no value. */
export class SeedError extends Error {
  override readonly name = "SeedError";
  /** Each flaw, with a JSON Pointer into the seed. */
  readonly flaws: readonly SeedFlaw[];

  constructor(flaws: readonly SeedFlaw[]) {
    const shown = flaws.slice(0, limit).map(({ pointer, message }) => `${pointer}: ${message}`);
    const more = flaws.length > limit ? [`… and ${flaws.length - limit} more.`] : [];
    super(["The seed is not taken:", ...shown, ...more].join("\n  "));
    this.flaws = flaws;
  }
}

const limit = 20;

/** One thing that is wrong with a seed. */
export interface SeedFlaw {
  /** JSON Pointer into the seed: `/~1pets/0/name` is the name of the first thing below `/pets`. */
  readonly pointer: string;
  /** What is wrong, and what is allowed. */
  readonly message: string;
}
