import type { Field } from "../../form/field.js";
import { element } from "../dom/element.js";
import type { Control } from "./control.js";
import { frame } from "./frame.js";
import { leaf } from "./leaf.js";
import { problemOf } from "./problem-of.js";
import { nothing, whenEmpty } from "./when-empty.js";

/** One line, or several. */
export function textControl(field: Field): Control {
  const { kind, isRequired, constraints = {}, example, default: fallback, format = "" } = field;
  const { minLength, maxLength, pattern } = constraints;
  const shown = [example, fallback].find((each) => each !== undefined && typeof each !== "object");
  const properties = {
    name: field.name,
    required: isRequired,
    autocomplete: "off" as const,
    ...(shown !== undefined && { [isRequired ? "value" : "placeholder"]: String(shown) }),
  };
  const input =
    kind === "lines"
      ? element("textarea", { ...properties, rows: 4 })
      : element("input", { ...properties, type: types[format] ?? "text" });
  // The properties of these names throw where a description has its limits the wrong way round.
  if (minLength !== undefined) input.setAttribute("minlength", `${minLength}`);
  if (maxLength !== undefined) input.setAttribute("maxlength", `${maxLength}`);
  if (input instanceof HTMLInputElement && isPatternOfHtml(pattern)) input.pattern = pattern;
  const empty = whenEmpty(field, [
    nothing(field),
    ...((minLength ?? 0) === 0 ? [["empty text", ""] as const] : []),
  ]);
  input.oninput = () => empty.show(input.value === "");
  empty.show(input.value === "");
  const read = () => (input.value === "" ? empty.value() : input.value);
  const problem = () => {
    const value = read();
    if (typeof value !== "string" || value === "") return undefined;
    const message = problemOf(value, constraints) ?? problemOfType(input);
    return message === undefined ? undefined : { message };
  };
  return leaf(frame(field, input, empty.node), { field, read, problem });
}

const types: Readonly<Record<string, string>> = {
  date: "date",
  email: "email",
  password: "password",
  uri: "url",
  url: "url",
};

/** An input matches its pattern from end to end, and reads it by newer rules: `[a-]` is none. */
function isPatternOfHtml(pattern: string | undefined): pattern is string {
  if (pattern === undefined || !/^\^.*\$$/s.test(pattern)) return false;
  try {
    return new RegExp(pattern, "v") !== undefined;
  } catch {
    return false;
  }
}

function problemOfType(input: HTMLInputElement | HTMLTextAreaElement): string | undefined {
  return input.validity.typeMismatch || input.validity.badInput ? input.validationMessage : undefined;
}
