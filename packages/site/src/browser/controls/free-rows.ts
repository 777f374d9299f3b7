import type { Constraints, Field } from "../../form/field.js";
import { element, freshId } from "../dom/element.js";
import type { Control, MakeControl, Problem, Spot } from "./control.js";
import { problemOfCount } from "./problem-of.js";
import { rows } from "./rows.js";

/** Rows of a name and a value. */
export function freeRows(value: Field, make: MakeControl, limits: Constraints = {}): FreeRows {
  const list = rows("name and value", () => row(make({ ...value, name: "Value" })));
  const named = () => list.controls().map((each) => [each.key.value, each] as const);
  const check = () => {
    const problems = named().flatMap(([, each]) => each.check());
    const count = list.controls().length;
    const message =
      count > 0 ? problemOfCount(count, limits.minProperties, limits.maxProperties, "name") : undefined;
    const [, first] = named()[0] ?? [];
    return message === undefined || first === undefined
      ? problems
      : [{ spot: first, message, stops: false }, ...problems];
  };
  return {
    node: list.node,
    read: () => named().map(([name, each]) => [name, each.read() ?? null]),
    check,
    find: (name, rest) =>
      named()
        .find(([key]) => key === name)?.[1]
        .find(rest),
  };
}

/** Names and values that the description leaves free. */
export interface FreeRows {
  readonly node: HTMLElement;
  readonly read: () => readonly (readonly [string, unknown])[];
  readonly check: () => readonly Problem[];
  readonly find: (name: string, rest: readonly string[]) => Spot | undefined;
}

function row(control: Control): Control & { readonly key: HTMLInputElement } {
  const key = element("input", { type: "text", id: freshId(), required: true, autocomplete: "off" });
  const error = element("p", { id: `${key.id}-error`, className: "error", hidden: true });
  key.setAttribute("aria-describedby", error.id);
  const name = element("span", { textContent: "Name" });
  const label = element("label", { htmlFor: key.id }, name);
  const line = element("div", { className: "field" }, label, key, error);
  const node = element("div", { className: "pair" }, line, control.node);
  const say = (message: string) => {
    error.textContent = message;
    error.hidden = message === "";
  };
  const focus = () => key.focus();
  const check = () => {
    const message = key.value === "" ? "Give the name of this value, or remove the row." : "";
    say(message);
    const own = message === "" ? [] : [{ spot: { say, focus }, message, stops: true }];
    return [...own, ...control.check()];
  };
  return {
    ...control,
    node,
    key,
    check,
    say,
    focus,
    rename: (text) => name.replaceChildren(`${text}: name`),
  };
}
