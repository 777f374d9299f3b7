import { inspect } from "node:util";
import fc from "fast-check";
import { startPython } from "../read-back/python.js";
import { checkForm } from "./check-form.js";
import { anyForm, type Form } from "./forms.js";
import { newTotals, type Totals } from "./totals.js";

/**
 * Encodes `bodies` random forms and reads each back with parsers that are not ours.
 * @throws Error with the smallest form found that comes back wrong, and the seed that makes it again
 */
export async function runFuzz(
  bodies: number,
  seed: number,
  progress: (totals: Totals) => void = () => {},
): Promise<Totals> {
  const totals = newTotals();
  await using python = startPython();
  const property = fc.asyncProperty(anyForm, async (form) => {
    await checkForm(form, python, totals);
    if (totals.bodies % 10_000 === 0) progress(totals);
  });
  const { failed, counterexample, counterexamplePath, errorInstance } = await fc.check(property, {
    numRuns: bodies,
    seed,
  });
  if (!failed) return totals;
  const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(`seed ${seed}, path ${counterexamplePath}: ${message}\n${print(counterexample?.[0])}`);
}

function print(form: Form | undefined): string {
  if (form === undefined) return "";
  const shown = { value: form.value(), encodings: form.encodings, overrides: form.overrides };
  return inspect(shown, { depth: 5, maxStringLength: 200, maxArrayLength: 20 });
}
