import type { Field } from "../../form/field.js";
import type { Control, Problem } from "./control.js";
import type { Frame } from "./frame.js";

/** The control of one value, from its frame and how it is read. */
export function leaf({ node, spot, rename }: Frame, { field, read, problem }: Reading): Control {
  const check = (): readonly Problem[] => {
    const found = problem?.() ?? missing(field, read);
    spot.say(found?.message ?? "");
    return found === undefined ? [] : [{ spot, stops: false, ...found }];
  };
  return { node, read, check, find: () => spot, rename, ...spot };
}

/** How the value of a control is read and checked. */
export interface Reading {
  readonly field: Field;
  readonly read: () => unknown;
  readonly problem?: () => (Pick<Problem, "message"> & { readonly stops?: boolean }) | undefined;
}

function missing({ isRequired, name }: Field, read: () => unknown): Pick<Problem, "message"> | undefined {
  if (!isRequired || read() !== undefined) return undefined;
  return { message: `${name || "This"} is required: give a value.` };
}
