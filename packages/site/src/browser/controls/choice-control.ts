import type { Field } from "../../form/field.js";
import { element } from "../dom/element.js";
import { select } from "../dom/select.js";
import type { Control, MakeControl } from "./control.js";
import { group } from "./frame.js";

/** One of several kinds of value: a selector, and the control of the kind that is chosen. What was typed in another stays there. */
export function choiceControl(field: Field, make: MakeControl): Control {
  const { isRequired, isNullable, branches = [] } = field;
  const names = distinct(branches.map(({ name }) => name || "Choice"));
  const none: readonly [string, Field | null | undefined] = ["not sent", undefined];
  const options = [
    ...(isRequired ? [] : [none]),
    ...branches.map((branch, index) => [names[index] ?? "", branch] as const),
    ...(isNullable ? [["null", null] as const] : []),
  ];
  const chosen = select(options, { className: "branch" });
  const made = new Map<Field, Control>();
  const place = element("div", {});
  const current = () => {
    const branch = chosen.value();
    if (branch === undefined || branch === null) return undefined;
    const control = made.get(branch) ?? make(branch);
    made.set(branch, control);
    return control;
  };
  const show = () => {
    const control = current();
    place.replaceChildren(...(control === undefined ? [] : [control.node]));
  };
  chosen.node.onchange = show;
  show();
  const label = element("label", { className: "branch" }, "Kind: ", chosen.node);
  const { node, spot, rename } = group(field, label, place);
  return {
    ...{ node, rename, ...spot },
    read: () => (chosen.value() === null ? null : current()?.read()),
    check: () => current()?.check() ?? [],
    find: (path) => current()?.find(path) ?? spot,
    contentTypes: () => current()?.contentTypes?.() ?? {},
  };
}

/** Names that occur several times are numbered. */
function distinct(names: readonly string[]): readonly string[] {
  return names.map((name, index) => {
    if (names.indexOf(name) === names.lastIndexOf(name)) return name;
    return `${name} ${names.slice(0, index + 1).filter((each) => each === name).length}`;
  });
}
