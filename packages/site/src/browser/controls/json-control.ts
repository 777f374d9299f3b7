import type { Field } from "../../form/field.js";
import { element } from "../dom/element.js";
import type { Control } from "./control.js";
import { frame } from "./frame.js";
import { leaf } from "./leaf.js";

/** Any value, as JSON. */
export function jsonControl(field: Field): Control {
  const { isRequired, example, default: fallback } = field;
  const shown = example ?? fallback;
  const input = element("textarea", {
    ...{ name: field.name, required: isRequired, rows: 4, spellcheck: false },
    ...(shown !== undefined && { [isRequired ? "value" : "placeholder"]: JSON.stringify(shown, null, 2) }),
  });
  const read = (): unknown => (input.value.trim() === "" ? undefined : JSON.parse(input.value));
  const problem = () => {
    try {
      read();
      return undefined;
    } catch (error) {
      return { message: `This is no JSON: ${(error as SyntaxError).message}.`, stops: true };
    }
  };
  const told = { ...field, limits: [field.limits, "JSON"].filter(Boolean).join(", ") };
  return leaf(frame(told, input), { field, read, problem });
}
