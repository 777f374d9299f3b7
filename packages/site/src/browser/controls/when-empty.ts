import type { Field } from "../../form/field.js";
import { element } from "../dom/element.js";
import { select } from "../dom/select.js";

/** What is sent for a field that was left empty: the first of these values, or null, or what is chosen. Has a node where there is a choice. */
export function whenEmpty({ name, isNullable }: Field, values: readonly Empty[]): WhenEmpty {
  const options = [...values, ...(isNullable ? [["null", null] as const] : [])];
  const chosen = select(options, { ariaLabel: `If empty: ${name}` });
  const label = element("label", { className: "when-empty" }, "If empty: ", chosen.node);
  const node = options.length > 1 ? label : undefined;
  return {
    ...{ node, value: chosen.value },
    show: (isShown) => {
      if (node) node.hidden = !isShown;
    },
  };
}

/** Nothing: an error where the field is required. */
export function nothing({ isRequired }: Field): Empty {
  return [isRequired ? "a value is needed" : "not sent", undefined];
}

/** A value for an empty field, and what it is called. */
export type Empty = readonly [text: string, value: unknown];

/** The choice of what an empty field means. */
export interface WhenEmpty {
  readonly node: HTMLElement | undefined;
  readonly value: () => unknown;
  /** Whether people see the choice: while the field is empty. */
  readonly show: (isShown: boolean) => void;
}
