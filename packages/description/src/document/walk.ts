import { joinPointer } from "./join-pointer.js";
import type { JsonObject } from "./json-object.js";

/**
 * Visits each object of a description, parents first, without examples, defaults and extensions. The objects of a draft are
 * drafts and may be changed. Call `pointer` only during the visit: all visits share one list of keys, since a list for each
 * object would double the time of the walk.
 */
export function walk<Node extends JsonObject>(
  root: Node,
  visit: (object: Node, pointer: Pointer) => void,
): void {
  const keys: (string | number)[] = [];
  const pointer = () => joinPointer("", ...keys);
  const step = (value: object, isMap: boolean) => {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        const item: unknown = value[index];
        if (typeof item !== "object" || item === null) continue;
        keys.push(index);
        step(item, false);
        keys.pop();
      }
      return;
    }
    const object = value as Node;
    if (!isMap) visit(object, pointer);
    for (const key in object) {
      const child: unknown = object[key];
      if (typeof child !== "object" || child === null || (!isMap && isData(key))) continue;
      keys.push(key);
      step(child, !isMap && maps.has(key));
      keys.pop();
    }
  };
  step(root, false);
}

/** Joins the JSON Pointer of a place on use, since most places are never reported. */
export type Pointer = () => string;

/** The pointer of a place below another. */
export function below(pointer: Pointer, ...keys: readonly (string | number)[]): Pointer {
  return () => joinPointer(pointer(), ...keys);
}

/** Keys whose values map free names to objects of the description. */
export const maps: ReadonlySet<string> = new Set(
  "$defs,additionalOperations,callbacks,content,definitions,dependentSchemas,encoding,headers,mediaTypes,parameters,pathItems,paths,patternProperties,properties,requestBodies,responses,schemas,webhooks".split(
    ",",
  ),
);

/** Whether the value of a key is data, such as an example, and no description. */
export function isData(key: string): boolean {
  return data.has(key) || key.startsWith("x-");
}

const data: ReadonlySet<string> = new Set(["const", "default", "enum", "example", "examples"]);
