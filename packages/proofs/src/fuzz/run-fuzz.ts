import { inspect } from "node:util";
import fc from "fast-check";
import { startPython } from "../read-back/start-python.js";
import { anyForm } from "./any-form.js";
import { anyOrderedForm } from "./any-ordered-form.js";
import { anyUrlencodedForm } from "./any-urlencoded-form.js";
import { checkForm, checkOrdered, checkUrlencoded } from "./check-form.js";
import { orderedFileCase } from "./file-case.js";
import { objectCase } from "./object-case.js";
import { scalarCase, textCase } from "./text-case.js";
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
  const property = fc.asyncProperty(anyBody, async (body) => {
    if ("form" in body) await checkForm(body.form, python, totals);
    else if ("ordered" in body) await checkOrdered(body.ordered, python, totals);
    else await checkUrlencoded(body.urlencoded, totals);
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

const orderedItem = fc.oneof(textCase, scalarCase, objectCase, orderedFileCase);

/** Forms mostly, with ordered and urlencoded bodies among them. */
const anyBody = fc.oneof(
  { weight: 8, arbitrary: fc.record({ form: anyForm }) },
  { weight: 2, arbitrary: fc.record({ ordered: anyOrderedForm(orderedItem) }) },
  { weight: 1, arbitrary: fc.record({ urlencoded: anyUrlencodedForm }) },
);

function print(body: object | undefined): string {
  const [form] = Object.values(body ?? {});
  if (form === undefined) return "";
  const { parts: _, value, ...rest } = form;
  const shown = { value: typeof value === "function" ? value() : value, ...rest };
  return inspect(shown, { depth: 5, maxStringLength: 200, maxArrayLength: 20 });
}
