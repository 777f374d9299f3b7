/**
 * Runs every variant once in each round, and gives the results of each in the order of the rounds. The variant that begins
 * is the next one from round to round.
 */
export async function inTurns<Variant, Result>(
  variants: readonly Variant[],
  rounds: number,
  run: (variant: Variant, round: number) => Promise<Result> | Result,
): Promise<Map<Variant, Result[]>> {
  const results = new Map<Variant, Result[]>(variants.map((variant) => [variant, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < variants.length; turn++) {
      const variant = variants[(turn + round) % variants.length] as Variant;
      results.get(variant)?.push(await run(variant, round));
    }
  }
  return results;
}
