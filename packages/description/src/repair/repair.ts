import type { Context } from "../document/context.js";
import { type Draft, draftAt } from "../document/draft.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject, objectOf } from "../document/json-object.js";
import { isSchema } from "../document/name-deep-references.js";
import { splitPointer } from "../document/split-pointer.js";
import { maps, walk } from "../document/walk.js";

/**
 * Corrects what needs no error, so that every later step finds what it expects: deletes empty keys, unknown types, and
 * values that should be text. Changes the document.
 */
export function repair(document: Draft, warn: Context["warn"]): void {
  walk(document, (object, pointer) => {
    for (const key of Object.keys(object)) {
      const value = object[key];
      if (value === null && !data.has(key) && !key.startsWith("x-")) delete object[key];
      else if (maps.has(key) && isObject(value)) fillMap(draftAt(object, key));
      else if (texts.has(key) && /^(number|boolean)$/.test(typeof value) && isOwnText(pointer())) {
        object[key] = String(value);
      }
    }
    const { requestBody, responses, operationId } = object;
    if (typeof operationId === "object" && responses !== undefined) delete object.operationId;
    if (
      responses !== undefined &&
      isObject(requestBody) &&
      Object.keys(requestBody).every(saysNothingOfABody)
    ) {
      delete object.requestBody;
    }
    if (mayNeedRepair(object) && isSchema(splitPointer(pointer()))) {
      repairSchema(object, pointer(), warn);
    }
  });
}

function mayNeedRepair({ type, required, discriminator, items, enum: values }: JsonObject): boolean {
  return (
    (type !== undefined && !types.has(type)) ||
    (required !== undefined && !Array.isArray(required)) ||
    discriminator !== undefined ||
    (type === "object" && values !== undefined) ||
    Array.isArray(items)
  );
}

function repairSchema(schema: Draft, pointer: string, warn: Context["warn"]): void {
  const { type, required, discriminator, items } = schema;
  if (type !== undefined) repairType(schema, pointer, warn);
  if (required !== undefined && !Array.isArray(required)) {
    delete schema.required; // draft 3 of JSON Schema writes `required` on the property
  }
  if (discriminator !== undefined && typeof objectOf(discriminator).propertyName !== "string") {
    delete schema.discriminator;
  }
  if (type === "object") delete schema.enum; // the printer of types takes these values for schemas
  if (Array.isArray(items)) {
    schema.prefixItems ??= items; // draft 4 of JSON Schema writes a tuple like this
    delete schema.items;
  }
}

const data: ReadonlySet<string> = new Set(["const", "default", "example", "value", "dataValue"]);
const texts: ReadonlySet<string> = new Set(["description", "format", "operationId", "summary", "title"]);

function fillMap(map: Draft): void {
  for (const [name, value] of Object.entries(map)) if (value === null) map[name] = {};
}

/** Whether such a key of the object at a pointer is a keyword; the keys of a map are names. */
function isOwnText(pointer: string): boolean {
  return !/\/(mapping|scopes|variables|responses)$/.test(pointer);
}

function saysNothingOfABody(key: string): boolean {
  return key === "description" || key === "required" || key.startsWith("x-");
}

/** The types of JSON Schema. */
const types: ReadonlySet<unknown> = new Set("array,boolean,integer,null,number,object,string".split(","));

function repairType(schema: Draft, pointer: string, warn: Context["warn"]): void {
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
  warn(
    at,
    `${named.join(", ")} is no type, so any value is allowed; use ${[...types].join(", ")}`,
    "unknown-type",
  );
}
