import type { Field } from "../../form/field.js";
import { element, freshId } from "../dom/element.js";
import { withCode } from "../dom/with-code.js";
import type { Spot } from "./control.js";

/** What stands around the input of a field: its label, what is said of it, and the place for its error. */
export function frame(field: Field, input: HTMLElement, ...more: readonly (Node | undefined)[]): Frame {
  const { id, about, error, spot } = toldAbout(field, input, () => input.focus());
  input.id = id;
  const name = element("span", { textContent: field.name || "Value" });
  const label = element("label", { htmlFor: id }, name, requiredMark(field));
  const node = element("div", { className: "field" }, label, about, input, ...more, error);
  return { node, spot, rename: (text) => name.replaceChildren(text) };
}

/** A group of fields under a legend. Its message is read when its first control takes the focus. */
export function group(field: Field, ...inner: readonly (Node | undefined)[]): Frame {
  const name = element("span", { textContent: field.name || "Body" });
  const set = element("fieldset", { className: "group" });
  const { id, about, error, spot } = toldAbout(field, set, () => {
    const first = set.querySelector<HTMLElement>("input, select, textarea, button");
    (first ?? set).focus();
  });
  set.id = id;
  set.append(element("legend", {}, name, requiredMark(field)));
  set.append(...[about, ...inner, error].filter((each) => each !== undefined));
  return { node: set, spot, rename: (text) => name.replaceChildren(text) };
}

/** A field on the page. */
export interface Frame {
  readonly node: HTMLElement;
  readonly spot: Spot;
  readonly rename: (name: string) => void;
}

/** An item has no name, and no mark: it is there or not. */
function requiredMark({ isRequired, name }: Field): HTMLElement | undefined {
  return isRequired && name !== ""
    ? element("span", { className: "required", textContent: " required" })
    : undefined;
}

function toldAbout({ description, limits, default: fallback }: Field, node: HTMLElement, focus: () => void) {
  const id = freshId();
  const byDefault = fallback === undefined ? "" : `default ${JSON.stringify(fallback)}`;
  const words = [description.trim(), limits, byDefault].filter((each) => each !== "").join(" - ");
  const about =
    words === "" ? undefined : element("p", { id: `${id}-about`, className: "hint" }, ...withCode(words));
  const error = element("p", { id: `${id}-error`, className: "error", hidden: true });
  node.setAttribute("aria-describedby", [about?.id, error.id].filter(Boolean).join(" "));
  const say = (message: string) => {
    error.textContent = message;
    error.hidden = message === "";
    if (node instanceof HTMLFieldSetElement) return;
    if (message === "") node.removeAttribute("aria-invalid");
    else node.setAttribute("aria-invalid", "true");
  };
  return { id, about, error, spot: { say, focus } };
}
