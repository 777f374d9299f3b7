import type { Field } from "../../form/field.js";
import { element } from "../dom/element.js";
import type { Control, MakeControl } from "./control.js";
import { group } from "./frame.js";
import { freeRows } from "./free-rows.js";
import { nothing, whenEmpty } from "./when-empty.js";

/**
 * Properties, each with its control, and rows for the names that the description leaves free. An object that may be absent has
 * buttons that add and remove the object: a required property counts in an object that is there.
 */
export function objectControl(field: Field, make: MakeControl): Control {
  const { isRequired, isNullable, free, constraints, fields = [] } = field;
  const canGo = !isRequired || isNullable === true;
  let inside: Inside | undefined;
  const title = field.name || "object";
  const addButton = element("button", { type: "button", textContent: `Add ${title}` });
  const removeButton = element("button", { type: "button", textContent: `Remove ${title}` });
  const place = element("div", {});
  const empty = whenEmpty(field, [nothing(field)]);
  const { node, spot, rename } = group(field, ...(canGo ? [addButton, empty.node, removeButton] : []), place);
  const show = (isThere: boolean) => {
    if (isThere) inside ??= insideOf(fields, free && freeRows(free, make, constraints), make);
    addButton.hidden = isThere;
    removeButton.hidden = !isThere;
    empty.show(!isThere);
    place.replaceChildren(...(isThere && inside ? inside.nodes : []));
  };
  const here = () => (place.hasChildNodes() ? inside : undefined);
  addButton.onclick = () => {
    show(true);
    (place.querySelector<HTMLElement>("input, select, textarea, button") ?? removeButton).focus();
  };
  removeButton.onclick = () => {
    show(false);
    addButton.focus();
  };
  show(isRequired);
  const check = () => {
    const isMissing = here() === undefined && isRequired && empty.value() === undefined;
    const message = isMissing ? `${field.name || "This"} is required: add it, or choose null.` : "";
    spot.say(message);
    return isMissing ? [{ spot, message, stops: false }] : (here()?.check() ?? []);
  };
  return {
    ...{ node, rename, check, ...spot },
    read: () => {
      const object = here();
      return object === undefined ? empty.value() : object.read();
    },
    find: ([key, ...rest]) => (key === undefined ? undefined : here()?.find(key, rest)) ?? spot,
    contentTypes: () => here()?.contentTypes() ?? {},
  };
}

/** The controls of an object that is there. */
type Inside = ReturnType<typeof insideOf>;

function insideOf(
  fields: readonly Field[],
  others: ReturnType<typeof freeRows> | undefined,
  make: MakeControl,
) {
  const members = fields.map((each) => ({ name: each.name, control: make(each) }));
  const own = () => members.map(({ name, control }) => [name, control.read()] as const);
  const types = () => members.map(({ control }) => control.contentTypes?.() ?? {});
  return {
    nodes: [...members.map(({ control }) => control.node), ...(others ? [others.node] : [])],
    read: () =>
      Object.fromEntries([...own().filter(([, value]) => value !== undefined), ...(others?.read() ?? [])]),
    check: () => [...members.flatMap(({ control }) => control.check()), ...(others?.check() ?? [])],
    find: (key: string, rest: readonly string[]) =>
      members.find(({ name }) => name === key)?.control.find(rest) ?? others?.find(key, rest),
    contentTypes: () => Object.assign({}, ...types()) as Record<string, string>,
  };
}
