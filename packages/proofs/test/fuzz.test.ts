import { expect, test } from "vitest";
import { runFuzz } from "../src/fuzz/run-fuzz.js";
import { printTotals, readers } from "../src/fuzz/totals.js";

const bodies = 300;

test("random forms come back right from busboy, undici and Python's email", async () => {
  const totals = await runFuzz(bodies, Math.floor(Math.random() * 2 ** 31));
  expect(totals.bodies).toBe(bodies);
  for (const reader of readers) expect(totals.read[reader], printTotals(totals)).toBeGreaterThan(bodies / 4);
}, 300_000);
