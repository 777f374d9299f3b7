import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject, objectOf } from "../document/json-object.js";
import { operationsIn } from "../operations/operations-in.js";
import { readers } from "./readers.js";

/**
 * Tells which operations make their requests from a place, directly or by reference. No operation does from a response, a
 * callback, a webhook, or a component to which no request refers.
 */
export function touchedOperations(context: Context): Touched {
  const { document } = context;
  const { add, note, has, from } = readers(context);
  const removable = new Map<string, Removable>();
  const pathItems = new Set<string>();
  const operations = new Set<string>();
  for (const key of ["servers", "security"]) add(below({ value: document, pointer: "" }, key), "");

  const paths = objectOf(document.paths);
  for (const path of Object.keys(paths)) {
    const own = { value: paths[path], pointer: joinPointer("/paths", path) };
    const names: string[] = [];
    const operationIds: string[] = [];
    for (const item of alsoReferred(own, context)) {
      pathItems.add(item.pointer);
      if (item.pointer !== own.pointer) note(item.pointer, own.pointer);
      for (const key of ["parameters", "servers"]) add(below(item, key), item.pointer);
      for (const { method, ...operation } of operationsIn(item, context)) {
        const { operationId } = objectOf(operation.value);
        const name = `${method.toUpperCase()} ${path}`;
        const ids = typeof operationId === "string" ? [operationId] : [];
        const known = removable.get(operation.pointer)?.names ?? [];
        const { pointer } = operation;
        removable.set(pointer, { pointer, names: [...known, name], operationIds: ids });
        names.push(name);
        operationIds.push(...ids);
        for (const one of alsoReferred(operation, context)) {
          operations.add(one.pointer);
          if (one.pointer !== pointer) note(one.pointer, pointer);
          for (const key of Object.keys(one.value)) {
            if (!unsent.has(key)) add(below(one, key), one.pointer);
          }
        }
      }
    }
    const all = names.length > 0 ? names : [path];
    removable.set(own.pointer, { pointer: own.pointer, names: all, operationIds });
  }

  return (pointer) => {
    if (neededByAll.has(pointer)) return "document";
    const end = pointer.lastIndexOf("/");
    const parent = pointer.slice(0, end);
    const key = pointer.slice(end + 1);
    let start = pointer;
    if (!removable.has(pointer) && !has(pointer)) {
      if (pathItems.has(parent) && !ofAll.has(key)) {
        return [{ pointer, names: [`\`${key}\``], operationIds: [] }];
      }
      if (neededByAll.has(parent)) return unsent.has(key) ? [] : "document";
      if (operations.has(parent) && unsent.has(key)) return [];
      start = parent;
    }
    const ends = from(start, (at) => removable.has(at) || at === "");
    return ends.has("") ? "document" : [...ends].flatMap((at) => removable.get(at) ?? []);
  };
}

/** What can be removed from a description: an operation, a path, or another key of a path item. */
export interface Removable {
  readonly pointer: string;
  /** The operations that are removed, such as `PATCH /groups/{id}`. */
  readonly names: readonly string[];
  readonly operationIds: readonly string[];
}

/** Which operations make requests from the place of a JSON Pointer: none, some, or all that the document has. */
export type Touched = (pointer: string) => readonly Removable[] | "document";

/** The places that every operation needs. */
const neededByAll: ReadonlySet<string> = new Set(["", "/paths", "/components"]);

/** Keys of a path item that hold for all its operations. */
const ofAll: ReadonlySet<string> = new Set("$ref,parameters,servers".split(","));

/** Keys of operations and of the root that do not affect requests. */
const unsent: ReadonlySet<string> = new Set("callbacks,responses,webhooks".split(","));

/** An object, and the target of its reference. */
function alsoReferred(at: Located<unknown>, context: Context): readonly Located<JsonObject>[] {
  const own = isObject(at.value) ? [{ value: at.value, pointer: at.pointer }] : [];
  const target = follow(at, context);
  return target === undefined || target.value === at.value ? own : [...own, target];
}

function below({ value, pointer }: Located<JsonObject>, key: string): Located<unknown> {
  return { value: value[key], pointer: joinPointer(pointer, key) };
}
