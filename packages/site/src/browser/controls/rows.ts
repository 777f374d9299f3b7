import { element } from "../dom/element.js";
import type { Control } from "./control.js";

/** Rows that come and go. The focus goes to a new row, and from a removed one to the next, else to the button that adds. */
export function rows<Row extends Control>(
  title: string,
  make: (index: number) => Row,
  changed: (count: number) => void = () => {},
): Rows<Row> {
  const all: { readonly row: Row; readonly remove: HTMLButtonElement; readonly line: HTMLElement }[] = [];
  const addButton = element("button", { type: "button", textContent: `Add ${title}` });
  const node = element("div", { className: "entries" }, addButton);
  const number = () => {
    changed(all.length);
    for (const [index, { row, remove }] of all.entries()) {
      row.rename(`${title} ${index + 1}`);
      remove.ariaLabel = `Remove ${title} ${index + 1}`;
    }
  };
  const add = () => {
    const row = make(all.length);
    const remove = element("button", { type: "button", textContent: "Remove" });
    const line = element("div", { className: "entry" }, row.node, remove);
    const entry = { row, remove, line };
    remove.onclick = () => {
      const at = all.indexOf(entry);
      all.splice(at, 1);
      line.remove();
      number();
      (all[at] ?? all[at - 1])?.remove.focus();
      if (all.length === 0) addButton.focus();
    };
    all.push(entry);
    addButton.before(line);
    number();
    return row;
  };
  addButton.onclick = () => add().focus();
  return { node, add, controls: () => all.map(({ row }) => row) };
}

/** Rows, in the order of the page. */
export interface Rows<Row> {
  readonly node: HTMLElement;
  readonly add: () => Row;
  readonly controls: () => readonly Row[];
}
