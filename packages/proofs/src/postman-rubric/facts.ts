/** How many facts were looked for, and how many were found. */
export interface Facts {
  readonly found: number;
  readonly of: number;
}

/** Facts of a list of what is and what is not. */
export function facts(all: readonly boolean[]): Facts {
  return { found: all.filter(Boolean).length, of: all.length };
}

/**
 * The rubric's score of a dimension: 5 complete, 4 a small gap, 3 a gap that can be worked around, 2 a loss, 1 broken;
 * undefined where the input asks for nothing.
 */
export function scoreOf({ found, of }: Facts): number | undefined {
  if (of === 0) return undefined;
  const share = found / of;
  return share === 1 ? 5 : share >= 0.95 ? 4 : share >= 0.8 ? 3 : share >= 0.4 ? 2 : 1;
}
