import type { Field } from "../../form/field.js";
import { select } from "../dom/select.js";
import type { Control } from "./control.js";
import { frame } from "./frame.js";
import { leaf } from "./leaf.js";

/** One of some values, whose types are kept: `"1"` stands beside `1`. */
export function enumControl(field: Field): Control {
  const { isRequired, values = [], example, default: fallback } = field;
  const isMixed = values.some(
    (value) =>
      typeof value === "string" && values.some((other) => other !== value && String(other) === value),
  );
  const textOf = (value: unknown) =>
    typeof value === "string" && value !== "" && !isMixed ? value : JSON.stringify(value);
  const none = isRequired ? "Choose" : "not sent";
  const options = [[none, undefined] as const, ...values.map((value) => [textOf(value), value] as const)];
  const chosen = select(options, { name: field.name, required: isRequired });
  const initial = values.length === 1 ? values[0] : (example ?? fallback);
  if (isRequired && initial !== undefined) chosen.choose(Math.max(0, values.indexOf(initial) + 1));
  return leaf(frame(field, chosen.node), { field, read: chosen.value });
}
