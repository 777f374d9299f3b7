import type { Context } from "./context.js";
import { isObject, type JsonObject, objectOf } from "./json.js";
import { joinPointer } from "./pointer.js";
import { maps, walk } from "./walk.js";

type Change = { [key: string]: unknown };

/**
 * Leaves out of a description what cannot be read in it and is no reason to refuse it, so that every later
 * step finds what it expects: empty keys, types that are none, text that is no text. Changes the document.
 */
export function repair({ document, version, warn }: Pick<Context, "document" | "version" | "warn">): void {
  walk(document, (object, pointer) => {
    const change = object as Change;
    for (const [key, value] of Object.entries(object)) {
      if (value === null && !data.has(key) && !key.startsWith("x-")) delete change[key];
      else if (maps.has(key) && isObject(value)) fillMap(value);
      else if (texts.has(key) && /^(number|boolean)$/.test(typeof value) && isOwnText(pointer)) {
        change[key] = String(value);
      }
    }
    if (object.type !== undefined && isSchema(object)) repairType(change, pointer, warn);
    if (
      object.required !== undefined &&
      isSchema(object) &&
      hasKeyword(object) &&
      !Array.isArray(object.required)
    ) {
      delete change.required; // draft 3 wrote it on the property
    }
    if (
      object.discriminator !== undefined &&
      typeof objectOf(object.discriminator).propertyName !== "string"
    ) {
      delete change.discriminator;
    }
    if (Array.isArray(object.items)) {
      change.prefixItems ??= object.items;
      delete change.items;
      if (version === "3.0") change.items = { anyOf: change.prefixItems };
      if (version === "3.0") delete change.prefixItems;
    }
  });
}

const data: ReadonlySet<string> = new Set(["const", "default", "example", "value", "dataValue"]);
const texts: ReadonlySet<string> = new Set(["description", "format", "summary", "title"]);

function fillMap(map: JsonObject): void {
  for (const [name, value] of Object.entries(map)) if (value === null) (map as Change)[name] = {};
}

/** A map may have a key of that name. */
function isOwnText(pointer: string): boolean {
  return !/\/(mapping|scopes|variables|responses)$/.test(pointer);
}

/** Parameters, headers, request bodies and security schemes have such keys, too. */
function isSchema(object: JsonObject): boolean {
  return ["in", "flows", "scheme", "schema", "content"].every((key) => object[key] === undefined);
}

/** Not a request body, header or parameter, which may be required by themselves. */
function hasKeyword(object: JsonObject): boolean {
  if (object.content !== undefined || object.schema !== undefined) return false;
  return ["type", "format", "properties", "items", "enum", "allOf", "anyOf", "oneOf", "$ref"].some(
    (key) => object[key] !== undefined,
  );
}

const types: ReadonlySet<unknown> = new Set("array,boolean,integer,null,number,object,string".split(","));

function repairType(schema: Change, pointer: string, warn: Context["warn"]): void {
  const at = joinPointer(pointer, "type");
  if (schema.type === "file") {
    Object.assign(schema, { type: "string", format: "binary" });
    warn(at, '`file` is of Swagger 2, it is read as a file; write "type: string" and "format: binary"');
    return;
  }
  const given = Array.isArray(schema.type) ? schema.type : [schema.type];
  const known = given.filter((type) => types.has(type));
  if (known.length === given.length) return;
  if (known.length > 0) schema.type = known;
  else delete schema.type;
  const named = given
    .filter((type) => !types.has(type))
    .map((type) => (typeof type === "string" ? `"${type}"` : "this"));
  warn(at, `${named.join(", ")} is no type, so any value is allowed; use ${[...types].join(", ")}`);
}
