import type { Field } from "../../form/field.js";
import { element } from "../dom/element.js";
import { select } from "../dom/select.js";

/**
 * What is sent for a field that was left empty: nothing, null, or an empty value. Has a node where there is a choice. A required
 * field has no value until one is chosen.
 */
export function whenEmpty({ isRequired, isNullable }: Field, empties: readonly Empty[]): WhenEmpty {
  const nothing: Empty = [isRequired ? "a value is needed" : "not sent", undefined];
  const options = [nothing, ...empties, ...(isNullable ? [["null", null] as const] : [])];
  const chosen = select(options, { className: "when-empty" });
  const label = element("label", { className: "when-empty" }, "If empty: ", chosen.node);
  return { node: options.length > 1 ? label : undefined, value: chosen.value, select: chosen.node };
}

/** A value for an empty field, and what it is called. */
export type Empty = readonly [text: string, value: unknown];

/** The choice of what an empty field means. */
export interface WhenEmpty {
  readonly node: HTMLElement | undefined;
  readonly select: HTMLSelectElement;
  readonly value: () => unknown;
}
