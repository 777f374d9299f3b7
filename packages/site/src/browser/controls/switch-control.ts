import type { Field } from "../../form/field.js";
import { element } from "../dom/element.js";
import type { Control } from "./control.js";
import { frame } from "./frame.js";
import { leaf } from "./leaf.js";

/** A switch. An optional one is not sent until it is switched, and not again after "Do not send". */
export function switchControl(field: Field): Control {
  const { isRequired, example, default: fallback } = field;
  const input = element("input", { type: "checkbox", name: field.name });
  input.setAttribute("role", "switch");
  let isSent = isRequired;
  if (isRequired) input.checked = (example ?? fallback) === true;
  const state = element("output", { className: "state" });
  const leave = element("button", { type: "button", textContent: "Do not send" });
  leave.ariaLabel = `Do not send ${field.name}`;
  const show = () => {
    state.textContent = isSent ? String(input.checked) : "not sent";
    leave.hidden = isRequired || !isSent;
  };
  input.onchange = () => {
    isSent = true;
    show();
  };
  leave.onclick = () => {
    isSent = false;
    input.checked = false;
    show();
    input.focus();
  };
  show();
  const read = () => (isSent ? input.checked : undefined);
  const framed = frame(field, input, state, leave);
  state.id = `${input.id}-state`;
  input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby")} ${state.id}`);
  return leaf(framed, { field, read });
}
