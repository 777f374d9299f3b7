import { element, freshId } from "./element.js";

/** A control below its label, for what is no field of the description. */
export function labelled(text: string, input: HTMLElement, about?: string): HTMLElement {
  input.id ||= freshId();
  const words = about === undefined ? undefined : element("p", { className: "hint", textContent: about });
  if (words !== undefined) {
    words.id = `${input.id}-about`;
    input.setAttribute("aria-describedby", words.id);
  }
  const label = element("label", { htmlFor: input.id, textContent: text });
  return element("div", { className: "field" }, label, words, input);
}
