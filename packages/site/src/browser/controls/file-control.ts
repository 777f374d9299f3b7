import type { Field } from "../../form/field.js";
import { element } from "../dom/element.js";
import type { Control } from "./control.js";
import { frame } from "./frame.js";
import { leaf } from "./leaf.js";
import { problemOfCount } from "./problem-of.js";

/** A file picker; of several files for an array. */
export function fileControl(field: Field): Control {
  const { isRequired, contentTypes, constraints } = field;
  const isList = field.kind === "array";
  const input = element("input", {
    ...{ type: "file", name: field.name, required: isRequired, multiple: isList },
    ...(contentTypes !== undefined && { accept: contentTypes.join(",") }),
  });
  const clear = element("button", { type: "button", textContent: "Clear", hidden: true });
  clear.ariaLabel = `Clear ${field.name || "file"}`;
  input.onchange = () => {
    clear.hidden = input.files?.length === 0;
  };
  clear.onclick = () => {
    input.value = "";
    clear.hidden = true;
    input.focus();
  };
  const read = () => {
    const files = [...(input.files ?? [])];
    if (!isList) return files[0];
    return files.length > 0 ? files : undefined;
  };
  const problem = () => {
    const files = read();
    if (!Array.isArray(files)) return undefined;
    const message = problemOfCount(files.length, constraints?.minItems, constraints?.maxItems, "file");
    return message === undefined ? undefined : { message };
  };
  return leaf(frame(field, input, clear), { field, read, problem });
}
