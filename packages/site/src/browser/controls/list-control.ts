import type { Field } from "../../form/field.js";
import type { Control, MakeControl } from "./control.js";
import { group } from "./frame.js";
import { problemOfCount } from "./problem-of.js";
import { rows } from "./rows.js";
import { nothing, whenEmpty } from "./when-empty.js";
import { withExample } from "./with-example.js";

/** Items, each with a button that removes it, and a button that adds one. */
export function listControl(field: Field, item: Field, make: MakeControl): Control {
  const { isRequired, example, constraints = {} } = field;
  const title = field.name || "Item";
  const given = isRequired && Array.isArray(example) ? example : [];
  const count = Math.max(given.length, isRequired ? Math.min(constraints.minItems ?? 0, 5) : 0);
  const empty = whenEmpty(field, [...(isRequired ? [] : [nothing(field)]), ["empty list", []]]);
  const list = rows(
    title,
    (index) => make(withExample(item, index < count ? given[index] : undefined)),
    (length) => empty.show(length === 0),
  );
  for (let index = 0; index < count; index++) list.add();
  const { node, spot, rename } = group(field, list.node, empty.node);
  const read = () => {
    const items = list.controls();
    return items.length > 0 ? items.map((each) => each.read() ?? null) : empty.value();
  };
  const check = () => {
    const items = list.controls();
    const { minItems, maxItems } = constraints;
    const isAsked = isRequired || items.length > 0;
    const message = isAsked ? problemOfCount(items.length, minItems, maxItems) : undefined;
    spot.say(message ?? "");
    const inner = items.flatMap((each) => each.check());
    return message === undefined ? inner : [{ spot, message, stops: false }, ...inner];
  };
  const find = ([key, ...rest]: readonly string[]) => list.controls()[Number(key)]?.find(rest) ?? spot;
  return { node, read, check, find, rename, ...spot };
}
