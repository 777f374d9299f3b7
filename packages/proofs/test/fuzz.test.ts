import { expect, test } from "vitest";
import { runFuzz } from "../src/fuzz/run-fuzz.js";
import { printTotals } from "../src/fuzz/totals.js";

const bodies = 300;

test("random forms come back right from busboy, undici and Python's email", async () => {
  const totals = await runFuzz(bodies, Math.floor(Math.random() * 2 ** 31));
  const { read, leftOut } = totals;
  for (const reader of ["busboy", "undici", "python"] as const) {
    expect(read[reader] + leftOut[reader], printTotals(totals)).toBe(bodies);
    expect(read[reader], printTotals(totals)).toBeGreaterThan(bodies / 2);
  }
}, 120_000);
