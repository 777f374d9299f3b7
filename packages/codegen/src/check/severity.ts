import { isObject, type JsonObject, objectOf } from "../document/json.js";
import { splitPointer } from "../document/pointer.js";
import { maps } from "../document/walk.js";
import type { Description } from "../source/description.js";
import { distanceOf } from "../words/distance-of.js";
import type { Fault } from "./fault.js";

/**
 * Whether types and requests can still be made right, so that a fault needs no more than a warning:
 * it stands where no request looks, or it says less than it means to.
 */
export function isHarmless(
  { message, suggest, pointer, isReference }: Fault,
  { version, document }: Description,
): boolean {
  const keys = splitPointer(pointer);
  if (isIdle(keys)) return true;
  if (isReference) return keys.at(-2) === "mapping" && keys.at(-3) === "discriminator";
  // since 3.0.3
  if (isTypelessNullable(message)) return true;
  // an empty key of YAML: as if it were not there
  if (message.endsWith("but got `null`") || message.endsWith("but got `null`.")) return keys.length > 1;
  const unknown = /^Property `(.+)` is not expected here/.exec(message)?.[1];
  if (unknown !== undefined) {
    // since 3.1 a schema may have keywords that nobody knows
    if (version !== "3.0" && isInSchema(keys)) return true;
    // of Swagger 2, and not a misspelt style
    if (unknown === "type" && keys.at(-3) === "parameters") return true;
    const beside = keys.slice(0, -1).reduce<unknown>((value, key) => (value as JsonObject)?.[key], document);
    const isMeant = (key: string) =>
      vital.has(key) && !Object.hasOwn(objectOf(beside), key) && distanceOf(key, unknown) <= 2;
    return !suggest.some(isMeant);
  }
  const missing = /^The field `(.+)` must be present/.exec(message)?.[1];
  // a body of which nothing is said: as if it were not there
  if (missing === "content" && keys.at(-1) === "requestBody" && isStructure(keys, keys.length - 1))
    return true;
  if (missing !== undefined) return keys.length > 0 && !vital.has(missing);
  if (message.startsWith("The field `") || message.startsWith("Must contain at least one")) {
    return keys.length > 0; // what stands there beside others, or a parameter without a schema: any value
  }
  return isValueHarmless(keys, document);
}

/** Whether a value of the wrong kind may stand there: what it would say is left out. */
function isValueHarmless(keys: readonly string[], document: JsonObject): boolean {
  const at = keys.findLastIndex((key) => !/^\d+$/.test(key));
  const key = keys[at] ?? "";
  if (maps.has(keys[at - 1] ?? "")) return false;
  if (repaired.has(key)) return true;
  // draft 4 spelled a tuple so
  if (key === "items") {
    return Array.isArray(
      keys.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), document),
    );
  }
  return keys.length > 1 && !vital.has(key);
}

export function isTypelessNullable(message: string): boolean {
  return message.includes("when the `nullable` field is used");
}

/** No request looks there. */
const idle: ReadonlySet<string> = new Set(
  "callbacks,contact,example,examples,externalDocs,info,license,links,securitySchemes,tags,xml".split(","),
);

function isIdle(keys: readonly string[]): boolean {
  // a missing `info` is found at the root
  return keys.some(
    (key, index) => idle.has(key) && !maps.has(keys[index - 1] ?? "") && isStructure(keys, index),
  );
}

/** Whether a key is one of the description's own, not a name that its author gave. */
function isStructure(keys: readonly string[], index: number): boolean {
  const parent = keys[index - 1];
  return parent !== "properties" && parent !== "schemas" && parent !== "mapping";
}

function isInSchema(keys: readonly string[]): boolean {
  return keys.some(
    (key, index) =>
      index < keys.length - 1 &&
      (key === "schema" || key === "itemSchema" || (key === "schemas" && keys[index - 1] === "components")),
  );
}

/** Without these, or with these spoiled, another request would go out, or no type could be made. */
const vital: ReadonlySet<string> = new Set(
  (
    "$ref,additionalOperations,additionalProperties,allOf,allowReserved,anyOf,components,const,content," +
    "contentEncoding,contentMediaType,contentType,delete,encoding,enum,explode,format,get,head,in,info," +
    "itemEncoding,itemSchema,items,name,oneOf,openapi,options,parameters,patch,pathItems,paths,post," +
    "prefixEncoding,prefixItems,properties,put,query,requestBodies,requestBody,schema,schemas,style,trace,url"
  ).split(","),
);

/** What is mended in a copy before anything is made of it. */
const repaired: ReadonlySet<string> = new Set(["format", "type", "required", "discriminator"]);
