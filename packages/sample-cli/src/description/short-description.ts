import { type Pointer, pointerOf, printPointer, type Schema, valueAt } from "@partwise/call/command-line";
import { factsOnly, placeOf } from "../commands/operation-facts.js";
import type { CommandOperation } from "../contract/program-command.js";

/**
 * The schemas that the commands point to, and those that these refer to, at the same places as in the description; of the
 * operations of commands that the description has, what their help texts tell.
 * @throws Error with the command and the pointer, for a pointer or a reference that leads nowhere
 */
export function shortDescription(
  description: Schema,
  commands: readonly {
    readonly name: string;
    readonly schemas: readonly Pointer[];
    readonly operations?: readonly CommandOperation[];
  }[],
): Schema {
  const short = {};
  for (const name of commands.flatMap(({ operations = [] }) => operations)) {
    const facts = factsOnly(description, name);
    if (facts) put(short, placeOf(name), facts);
  }
  for (const { name, schemas } of commands) {
    const pointers = new Map(schemas.map((pointer) => [printPointer(pointer), pointer]));
    // A Map may grow while it is walked.
    for (const [printed, pointer] of pointers) {
      const schema = valueAt(description, pointer);
      if (schema === undefined) {
        throw new Error(`zoom-im ${name} reads ${printed}, and the description has nothing there.`);
      }
      put(short, pointer, schema);
      for (const $ref of referencesIn(schema)) {
        const referred = pointerOf($ref);
        pointers.set(printPointer(referred), referred);
      }
    }
  }
  return short;
}

function put(root: Record<string, unknown>, pointer: Pointer, value: unknown): void {
  let object = root;
  for (const token of pointer.slice(0, -1)) {
    object[token] ??= {};
    object = object[token] as Record<string, unknown>;
  }
  object[pointer.at(-1) ?? ""] = value;
}

function referencesIn(schema: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(schema, (key, value) => {
    if (key === "$ref" && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}
