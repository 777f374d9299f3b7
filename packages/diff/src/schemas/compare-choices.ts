import { isObject, type Located } from "@partwise/description/document";
import type { Comparing } from "./create-schema-comparer.js";
import type { Choice, FlatSchema } from "./flat-schema.js";
import { isSame } from "./is-same.js";
import { addsNothing, keepsAll, note } from "./schema-node.js";

/** Compares the members of `oneOf` and `anyOf`. */
export function compareChoices(comparing: Comparing): void {
  const { old, new: now } = comparing;
  for (let index = 0; index < Math.max(old.choices.length, now.choices.length); index++) {
    const pair = { old: old.choices[index] ?? only(old), new: now.choices[index] ?? only(now) };
    compareMembers(comparing, pair.old, pair.new);
  }
}

/** A schema without a choice, as a choice of one. */
function only({ pointer, types, values, keywords }: FlatSchema): Choice {
  const value = {
    ...keywords,
    ...(types && { type: [...types] }),
    ...(values && { enum: [...values].map((each): unknown => JSON.parse(each)) }),
  };
  return { keyword: "anyOf", pointer, members: [{ value, pointer }] };
}

function compareMembers({ node, direction, pairOf }: Comparing, old: Choice, now: Choice): void {
  const inner = (before: Located<unknown>, after: Located<unknown>) =>
    pairOf({ old: [before], new: [after] }, direction);
  const left = new Set(now.members);
  const lost: Located<unknown>[] = [];
  for (const before of old.members) {
    const after = [...left].find((each) => isAlike(before.value, each.value));
    if (after === undefined) lost.push(before);
    else {
      left.delete(after);
      node.inner.push(inner(before, after));
    }
  }
  const added = [...left];
  if (lost.length === 1 && added.length === 1) {
    node.inner.push(inner(lost[0] as Located<unknown>, added[0] as Located<unknown>));
    return;
  }
  for (const before of lost) {
    if (now.members.some((after) => keepsAll(inner(before, after)))) continue;
    const message = `the alternative ${nameOf(before)} removed`;
    note(node, direction, "narrows", { pointer: before.pointer, message, isTyped: true });
  }
  for (const after of added) {
    if (old.members.some((before) => addsNothing(inner(before, after)))) continue;
    const message = `the alternative ${nameOf(after)} added`;
    note(node, direction, "widens", { pointer: after.pointer, message, isTyped: true });
  }
}

/** The same reference, or the same words. */
function isAlike(one: unknown, other: unknown): boolean {
  if (isObject(one) && isObject(other) && one.$ref !== undefined) return one.$ref === other.$ref;
  return isSame(one, other);
}

function nameOf({ value, pointer }: Located<unknown>): string {
  const $ref = isObject(value) ? value.$ref : undefined;
  return typeof $ref === "string"
    ? $ref.slice($ref.lastIndexOf("/") + 1)
    : pointer.slice(pointer.lastIndexOf("/") + 1);
}
