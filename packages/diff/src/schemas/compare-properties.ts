import type { Context, Located } from "@partwise/description/document";
import { joinPointer } from "@partwise/description/document";
import { isReadOnly, isWriteOnly } from "@partwise/description/reading";
import { type Direction, directionInside, isRead } from "../contract/pair.js";
import type { Comparing } from "./create-schema-comparer.js";
import type { FlatSchema, Schemas } from "./flat-schema.js";
import { note } from "./schema-node.js";

/** Compares properties, which of them are required, and what further properties may be. */
export function compareProperties(comparing: Comparing): void {
  const { old, new: now, contexts, direction } = comparing;
  const before = partsOf(old, contexts.old, direction);
  const after = partsOf(now, contexts.new, direction);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const pair = { old: before.get(name), new: after.get(name) };
    if (pair.old === undefined) addProperty(comparing, name, pair.new as Schemas);
    else if (pair.new === undefined) removeProperty(comparing, name, pair.old);
    else {
      comparing.node.inner.push(
        comparing.pairOf({ old: pair.old, new: pair.new }, directionInside(direction)),
      );
      compareRequired(comparing, name, pair.new);
    }
  }
  compareRest(comparing);
}

/** The properties that go this way: those that are only read are not sent, those that are only written do not come back. */
function partsOf(
  { properties }: FlatSchema,
  context: Context,
  direction: Direction,
): ReadonlyMap<string, Schemas> {
  const isOther = isRead(direction) ? isWriteOnly : isReadOnly;
  return new Map(
    [...properties].filter(([, schemas]) => !schemas.some(({ value }) => isOther(value, context))),
  );
}

function addProperty(comparing: Comparing, name: string, schemas: Schemas): void {
  const { old, new: now, node, direction } = comparing;
  const [{ pointer }] = schemas;
  const isRequired = now.required.has(name);
  const said = `${isRequired ? "required " : ""}property "${name}" added`;
  if (!isRead(direction) && isRequired) {
    note(node, direction, "narrows", { pointer, message: said, isTyped: true });
    return;
  }
  const rest = restOf(old);
  if (rest === false) {
    const message = isRead(direction) ? `${said} where no other was allowed` : said;
    note(node, direction, "widens", { pointer, message, isTyped: false });
    return;
  }
  node.findings.push({ pointer, message: said, isNew: true });
  if (rest !== true)
    node.inner.push(comparing.pairOf({ old: rest, new: schemas }, directionInside(direction)));
}

function removeProperty(comparing: Comparing, name: string, schemas: Schemas): void {
  const { old, new: now, node, direction } = comparing;
  const [{ pointer }] = schemas;
  const rest = restOf(now);
  const isClosed = rest === false;
  const wasRequired = old.required.has(name);
  node.narrows ||= isClosed;
  node.widens ||= wasRequired;
  const wire = isRead(direction) ? wasRequired : isClosed;
  node.findings.push({ pointer, message: `property "${name}" removed`, wire, types: true });
  if (typeof rest === "object")
    node.inner.push(comparing.pairOf({ old: schemas, new: rest }, directionInside(direction)));
}

function compareRequired(
  { old, new: now, node, direction }: Comparing,
  name: string,
  [{ pointer }]: Schemas,
) {
  const [was, is] = [old.required.has(name), now.required.has(name)];
  if (was === is) return;
  const message = `property "${name}" is ${is ? "required" : "no longer required"}`;
  note(node, direction, is ? "narrows" : "widens", { pointer, message, isTyped: true });
}

function compareRest(comparing: Comparing): void {
  const { old, new: now, node, direction } = comparing;
  const [before, after] = [restOf(old), restOf(now)];
  const pointer = joinPointer(now.pointer, "additionalProperties");
  const wasNamed = old.keywords.additionalProperties !== undefined && before !== false;
  const isNamed = now.keywords.additionalProperties !== undefined && after !== false;
  if (typeof before === "object" && typeof after === "object") {
    node.inner.push(comparing.pairOf({ old: before, new: after }, directionInside(direction)));
    return;
  }
  if (before === after && wasNamed === isNamed) return;
  const message = `other properties are ${words(after, isNamed)}, were ${words(before, wasNamed)}`;
  // what is no longer typed cannot be written or read by name
  const isTyped = wasNamed;
  if (before === after) node.findings.push({ pointer, message, types: isTyped, isNew: isNamed });
  else
    note(node, direction, after === true || before === false ? "widens" : "narrows", {
      pointer,
      message,
      isTyped,
    });
}

/** What properties without a description may be: anything, nothing, or what a schema says. */
function restOf({ keywords, pointer }: FlatSchema): boolean | Schemas {
  const { additionalProperties: rest = true } = keywords;
  if (typeof rest === "boolean") return rest;
  const located: Located<unknown> = { value: rest, pointer: joinPointer(pointer, "additionalProperties") };
  return [located];
}

function words(rest: boolean | Schemas, isNamed: boolean): string {
  if (typeof rest === "object") return "described";
  return rest ? (isNamed ? "typed" : "allowed") : "refused";
}
