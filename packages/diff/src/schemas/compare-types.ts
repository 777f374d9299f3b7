import type { Context } from "@partwise/description/document";
import { joinPointer } from "@partwise/description/document";
import type { Comparing } from "./create-schema-comparer.js";
import { type FlatSchema, flatSchema } from "./flat-schema.js";
import type { Effect } from "./keyword-rules.js";
import { note } from "./schema-node.js";

/** Compares `type` with `nullable`, and `enum` with `const`. */
export function compareTypes(comparing: Comparing): void {
  const { old, new: now, node, direction, contexts } = comparing;
  const types = { old: typesOf(old, contexts.old), new: typesOf(now, contexts.new) };
  const type = effectOf(types.old, types.new, isWithin);
  if (type !== "none") {
    const isTyped = effectOf(asTyped(types.old), asTyped(types.new)) !== "none";
    const message = `type is ${list(types.new)}, was ${list(types.old)}`;
    const pointer = joinPointer(now.pointer, "type");
    if (direction === "text" && isScalar(types.old) && types.new?.has("string")) {
      // each number and each of true and false is a text, too
      node.findings.push({ pointer, message, types: isTyped && type !== "widens", isNew: true });
    } else if (direction === "answerText" && types.old?.has("string") && isScalar(types.new)) {
      // who reads any text reads the text of a number
      node.findings.push({ pointer, message, types: isTyped && type !== "narrows" });
    } else note(node, direction, type, { pointer, message, isTyped });
  }
  const values = effectOf(old.values, now.values);
  if (values === "none") return;
  const message = valuesMessage(old.values, now.values);
  note(node, direction, values, { pointer: joinPointer(now.pointer, "enum"), message, isTyped: true });
}

/** What a set does that allows everything where it is undefined. */
function effectOf(
  old: ReadonlySet<string> | undefined,
  now: ReadonlySet<string> | undefined,
  isIn: (value: string, values: ReadonlySet<string>) => boolean = (value, values) => values.has(value),
): Effect {
  const lacks = (from: typeof old, to: typeof old) =>
    to !== undefined && (from === undefined || [...from].some((value) => !isIn(value, to)));
  const narrows = lacks(old, now);
  const widens = lacks(now, old);
  return narrows && widens ? "both" : narrows ? "narrows" : widens ? "widens" : "none";
}

function isWithin(type: string, types: ReadonlySet<string>): boolean {
  return types.has(type) || (type === "integer" && types.has("number"));
}

function isScalar(types: ReadonlySet<string> | undefined): boolean {
  return types !== undefined && [...types].every((type) => scalars.has(type));
}

const scalars: ReadonlySet<string> = new Set(["integer", "number", "boolean", "string"]);

/** TypeScript has one type for numbers. */
function asTyped(types: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
  return types && new Set([...types].map((type) => (type === "integer" ? "number" : type)));
}

/** The types of a schema, or of all members of its choices. */
function typesOf(
  { types, choices }: FlatSchema,
  context: Context,
  depth = 0,
): ReadonlySet<string> | undefined {
  const [first] = choices;
  if (types !== undefined || first === undefined || depth > 8) return types;
  const all = first.members.map((member) => typesOf(flatSchema([member], context), context, depth + 1));
  return all.includes(undefined) ? undefined : new Set(all.flatMap((each) => [...(each ?? [])]));
}

function list(values: ReadonlySet<string> | undefined): string {
  if (values === undefined) return "any";
  return values.size === 0 ? "none" : [...values].join(" or ");
}

function valuesMessage(old: ReadonlySet<string> | undefined, now: ReadonlySet<string> | undefined): string {
  if (old === undefined) return `only ${list(now)} is allowed, was any value`;
  if (now === undefined) return `any value is allowed, was only ${list(old)}`;
  const removed = [...old].filter((value) => !now.has(value));
  const added = [...now].filter((value) => !old.has(value));
  return [
    ...(removed.length > 0 ? [`the value ${removed.join(", ")} is no longer allowed`] : []),
    ...(added.length > 0 ? [`the value ${added.join(", ")} is allowed, too`] : []),
  ].join("; ");
}
