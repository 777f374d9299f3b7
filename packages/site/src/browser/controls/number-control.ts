import type { Field } from "../../form/field.js";
import { element } from "../dom/element.js";
import type { Control } from "./control.js";
import { frame } from "./frame.js";
import { leaf } from "./leaf.js";
import { problemOf } from "./problem-of.js";
import { nothing, whenEmpty } from "./when-empty.js";

/** A number, or a whole number. */
export function numberControl(field: Field): Control {
  const { kind, isRequired, constraints = {}, example, default: fallback } = field;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = constraints;
  const isWhole = kind === "integer";
  const [least, most] = [minimum ?? exclusiveMinimum, maximum ?? exclusiveMaximum];
  const shown = [example, fallback].find((each) => typeof each === "number");
  const input = element("input", {
    ...{ name: field.name, required: isRequired, autocomplete: "off", type: "number" },
    step: stepOf(isWhole, multipleOf, least),
    ...(least !== undefined && { min: `${least}` }),
    ...(most !== undefined && { max: `${most}` }),
    ...(shown !== undefined && { [isRequired ? "value" : "placeholder"]: String(shown) }),
  });
  const empty = whenEmpty(field, [nothing(field)]);
  input.oninput = () => empty.show(input.value === "");
  empty.show(input.value === "");
  const read = () => (input.value === "" ? empty.value() : Number(input.value));
  const problem = () => {
    if (input.validity.badInput) return { message: "Give a number, such as 7.", stops: true };
    const value = read();
    if (typeof value !== "number") return undefined;
    if (isWhole && !Number.isInteger(value)) return { message: "Give a whole number, such as 7." };
    if (isWhole && !Number.isSafeInteger(value))
      return { message: "A browser rounds a number of this size: give a smaller one.", stops: true };
    const message = problemOf(value, constraints);
    return message === undefined ? undefined : { message };
  };
  return leaf(frame(field, input, empty.node), { field, read, problem });
}

/** Steps count from the least value, where there is one. */
function stepOf(isWhole: boolean, multipleOf: number | undefined, least = 0): string {
  if (multipleOf !== undefined && least % multipleOf === 0) return `${multipleOf}`;
  return isWhole && Number.isInteger(least) ? "1" : "any";
}
