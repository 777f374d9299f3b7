import { isObject, type JsonObject, objectOf } from "../document/json-object.js";
import { splitPointer } from "../document/split-pointer.js";
import type { Version } from "../document/version.js";
import { maps } from "../document/walk.js";
import type { Description } from "../source/description.js";
import { distanceOf } from "../words/distance-of.js";
import { type Fault, isReferenceFault } from "./fault.js";

/**
 * Whether types and requests stay right despite a fault, so that a warning is enough: no request is made from the place, or
 * the faulty object only says less than intended.
 */
export function isHarmless(fault: Fault, { version, document }: Description): boolean {
  const keys = splitPointer(fault.pointer);
  if (isIdle(keys)) return true;
  if (isReferenceFault(fault)) return keys.at(-2) === "mapping" && keys.at(-3) === "discriminator";
  switch (fault.kind) {
    case "nullable-without-type": // allowed before 3.0.3
    case "ignored-self":
      return true;
    case "wrong-type":
      // an empty key of YAML counts as absent
      return fault.got === "null" ? keys.length > 1 : isValueHarmless(keys, document);
    case "unknown-property":
      return isUnknownHarmless(fault, keys, version, document);
    case "missing-property":
      // a body without content counts as absent
      if (fault.name === "content" && keys.at(-1) === "requestBody" && isStructure(keys, keys.length - 1))
        return true;
      return keys.length > 0 && !vital.has(fault.name);
    case "excluded-property": // the keys beside `$ref`
    case "missing-one-of": // a parameter without a schema takes any value
      return keys.length > 0;
    case "other":
      return fault.isMinor || isValueHarmless(keys, document);
    case "unlisted-value":
    case "small-number":
      return isValueHarmless(keys, document);
  }
}

function isUnknownHarmless(
  { name, suggest }: Fault & { readonly kind: "unknown-property" },
  keys: readonly string[],
  version: Version,
  document: JsonObject,
): boolean {
  // since 3.1 a schema may have unknown keywords
  if (version !== "3.0" && isInSchema(keys)) return true;
  // `type` on a parameter comes from Swagger 2 and is no misspelt `style`
  if (name === "type" && keys.at(-3) === "parameters") return true;
  const beside = keys.slice(0, -1).reduce<unknown>((value, key) => (value as JsonObject)?.[key], document);
  const isMeant = (key: string) =>
    vital.has(key) && !Object.hasOwn(objectOf(beside), key) && distanceOf(key, name) <= 2;
  return !suggest.some(isMeant);
}

/** Whether a value of the wrong kind does no harm, since the value is left out. */
function isValueHarmless(keys: readonly string[], document: JsonObject): boolean {
  const at = keys.findLastIndex((key) => !/^\d+$/.test(key));
  const key = keys[at] ?? "";
  if (maps.has(keys[at - 1] ?? "")) return false;
  if (repaired.has(key)) return true;
  // draft 4 of JSON Schema writes a tuple like this
  if (key === "items") {
    return Array.isArray(
      keys.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), document),
    );
  }
  return keys.length > 1 && !vital.has(key);
}

/** The keys below which no request is described. */
const idle: ReadonlySet<string> = new Set(
  "callbacks,contact,example,examples,externalDocs,info,license,links,securitySchemes,tags,xml".split(","),
);

function isIdle(keys: readonly string[]): boolean {
  // a missing `info` is reported at the root
  return keys.some(
    (key, index) => idle.has(key) && !maps.has(keys[index - 1] ?? "") && isStructure(keys, index),
  );
}

/** Whether a key is a keyword of OpenAPI, not a name that the description chose. */
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

/** Without these keys, or with wrong values in them, another request would be sent, or no type could be printed. */
const vital: ReadonlySet<string> = new Set(
  (
    "$ref,additionalOperations,additionalProperties,allOf,allowReserved,anyOf,components,const,content," +
    "contentEncoding,contentMediaType,contentType,delete,encoding,enum,explode,format,get,head,in,info," +
    "itemEncoding,itemSchema,items,name,oneOf,openapi,options,parameters,patch,pathItems,paths,post," +
    "prefixEncoding,prefixItems,properties,put,query,requestBodies,requestBody,schema,schemas,style,trace,url"
  ).split(","),
);

/** The keywords that `repair` corrects before anything else reads the description. */
const repaired: ReadonlySet<string> = new Set(["format", "type", "required", "discriminator"]);
