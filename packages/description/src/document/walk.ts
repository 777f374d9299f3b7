import { isObject, type JsonObject } from "./json.js";
import { joinPointer } from "./pointer.js";

/** Gives the JSON Pointer of a place. It is joined when somebody asks, since most of them are never told. */
export type Pointer = () => string;

/** The pointer of what stands below a place. */
export function below(pointer: Pointer, ...keys: readonly (string | number)[]): Pointer {
  return () => joinPointer(pointer(), ...keys);
}

/**
 * Visits each object of a description but for its examples, defaults and extensions, parents first. Those of a draft are
 * drafts, and may be changed.
 */
export function walk<Node extends JsonObject>(
  root: Node,
  visit: (object: Node, pointer: Pointer) => void,
): void {
  const step = (value: object, pointer: Pointer, isMap: boolean) => {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        const item: unknown = value[index];
        if (typeof item === "object" && item !== null) step(item, below(pointer, index), false);
      }
    } else if (isObject(value)) {
      if (!isMap) visit(value as Node, pointer);
      for (const key of Object.keys(value)) {
        const child = value[key];
        if (typeof child !== "object" || child === null) continue;
        if (!isMap && isData(key)) continue;
        step(child, below(pointer, key), !isMap && maps.has(key));
      }
    }
  };
  step(root, () => "", false);
}

/** Keys whose values map names of any kind to objects of the description. */
export const maps: ReadonlySet<string> = new Set(
  "$defs,additionalOperations,callbacks,content,definitions,dependentSchemas,encoding,headers,mediaTypes,parameters,pathItems,paths,patternProperties,properties,requestBodies,responses,schemas,webhooks".split(
    ",",
  ),
);

/** Whether the value at a key is data, not description. */
export function isData(key: string): boolean {
  return data.has(key) || key.startsWith("x-");
}

const data: ReadonlySet<string> = new Set(["const", "default", "enum", "example", "examples"]);
