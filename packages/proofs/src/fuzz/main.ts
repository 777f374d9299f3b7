import { parseArgs } from "node:util";
import { runFuzz } from "./run-fuzz.js";
import { printTotals } from "./totals.js";

const { values } = parseArgs({
  options: { bodies: { type: "string", default: "100000" }, seed: { type: "string" } },
});
const bodies = Number(values.bodies);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
if (!Number.isSafeInteger(bodies) || bodies < 1 || !Number.isSafeInteger(seed)) {
  console.error("Usage: pnpm fuzz [--bodies 100000] [--seed 1]");
  process.exit(2);
}

console.log(`${bodies} bodies, seed ${seed}`);
const start = performance.now();
try {
  const totals = await runFuzz(bodies, seed, ({ bodies: done }) => console.log(`  ${done} bodies`));
  console.log(`${printTotals(totals)}\n${((performance.now() - start) / 1000).toFixed(0)} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
