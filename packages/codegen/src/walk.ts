import { isObject, type JsonObject } from "./json.js";
import { joinPointer } from "./pointer.js";

/** Visits each object of a description but for its examples, defaults and extensions, parents first. */
export function walk(root: JsonObject, visit: (object: JsonObject, pointer: string) => void): void {
  const step = (value: unknown, pointer: string, isMap: boolean) => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) step(item, joinPointer(pointer, index), false);
    } else if (isObject(value)) {
      if (!isMap) visit(value, pointer);
      for (const [key, child] of Object.entries(value)) {
        if (!isMap && (data.has(key) || key.startsWith("x-"))) continue;
        step(child, joinPointer(pointer, key), !isMap && maps.has(key));
      }
    }
  };
  step(root, "", false);
}

/** Keys whose values map names of any kind to objects of the description. */
export const maps: ReadonlySet<string> = new Set(
  "$defs,additionalOperations,callbacks,content,definitions,dependentSchemas,encoding,headers,mediaTypes,parameters,pathItems,paths,patternProperties,properties,requestBodies,responses,schemas,webhooks".split(
    ",",
  ),
);

/** Keys whose values are data, not description. */
const data: ReadonlySet<string> = new Set(["const", "default", "enum", "example", "examples"]);
