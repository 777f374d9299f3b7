import { isObject, type JsonObject } from "./json.js";
import { joinPointer } from "./pointer.js";

/** Gives the JSON Pointer of a place. It is joined when somebody asks, since most of them are never told. */
export type Pointer = () => string;

/** The pointer of what stands below a place. */
export function below(pointer: Pointer, ...keys: readonly (string | number)[]): Pointer {
  return () => joinPointer(pointer(), ...keys);
}

/** Visits each object of a description but for its examples, defaults and extensions, parents first. */
export function walk(root: JsonObject, visit: (object: JsonObject, pointer: Pointer) => void): void {
  const step = (value: object, pointer: Pointer, isMap: boolean) => {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        const item: unknown = value[index];
        if (typeof item === "object" && item !== null) step(item, below(pointer, index), false);
      }
    } else if (isObject(value)) {
      if (!isMap) visit(value, pointer);
      for (const key of Object.keys(value)) {
        const child = value[key];
        if (typeof child !== "object" || child === null) continue;
        if (!isMap && (data.has(key) || key.startsWith("x-"))) continue;
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

/** Keys whose values are data, not description. */
const data: ReadonlySet<string> = new Set(["const", "default", "enum", "example", "examples"]);
