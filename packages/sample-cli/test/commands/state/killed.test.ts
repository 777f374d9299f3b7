import { expect, test } from "vitest";
import { killScenario, randomBy, wantedState } from "../../helpers/kill-scenario.js";

// `pnpm killed-apply` kills a hundred times, from another seed each time. ZOOM_IM_SEED repeats a failure.
const kills = Number(process.env.ZOOM_IM_KILLS ?? 4);
const seed = Number(process.env.ZOOM_IM_SEED ?? (process.env.ZOOM_IM_KILLS ? Date.now() % 1_000_000 : 15));

test(`apply that was killed ${kills} times goes on from what it finds, and makes no call in vain (seed ${seed})`, {
  timeout: 60_000 + kills * 20_000,
}, async () => {
  const random = randomBy(seed);
  const points: number[] = [];
  while (points.length < kills) {
    const killed = await killScenario(kills - points.length, random);
    points.push(...killed.points);
    expect({ seed, all: points, ...killed }).toMatchObject({ code: 0, state: wantedState(), inVain: [] });
  }
});
