import { type Draft, isObject, joinPointer } from "@partwise/description/document";

/**
 * The JSON Pointers of the units of a description, its path items, webhooks and components, that an edit changed. What the edit left
 * as it was is replaced in the new document by the object of the old one. Undefined where something else changed: a unit that came,
 * went or moved, or a place outside of all units.
 */
export function editedUnits(old: Draft, now: Draft): readonly string[] | undefined {
  const edited: string[] = [];
  const isTold = (before: Draft, after: Draft, pointer: string): boolean =>
    haveSameKeys(before, after) &&
    Object.keys(after).every((key) => {
      const [one, other] = [before[key], after[key]];
      const at = joinPointer(pointer, key);
      if (isObject(one) && isObject(other) && isGroup(at)) return isTold(one as Draft, other as Draft, at);
      if (isSame(one, other)) after[key] = one;
      else if (isGroup(pointer) && isObject(one) && isObject(other)) edited.push(at);
      else return false;
      return true;
    });
  return isTold(old, now, "") ? edited : undefined;
}

/** Whether a place holds units, or `/components`, which holds such places. */
function isGroup(pointer: string): boolean {
  return /^\/(?:paths|webhooks|components(?:\/[^/]+)?)$/.test(pointer);
}

/** Whether two JSON values are the same, the order of keys too. Loops take a third of the time of callbacks here. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  if (keys.length !== others.length) return false;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as never;
    if (key !== others[index] || !isSame(one[key], other[key])) return false;
  }
  return true;
}

function haveSameKeys(one: object, other: object): boolean {
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  // assigned, `__proto__` would be no key
  return (
    keys.length === others.length && keys.every((key, index) => key === others[index] && key !== "__proto__")
  );
}
