import { type DraftContext, draftAt } from "./draft.js";
import { follow, lookUp } from "./follow.js";
import { isObject, objectOf } from "./json-object.js";
import { splitPointer } from "./split-pointer.js";
import { walk } from "./walk.js";

/**
 * Gives a component to each schema that a reference points at inside a path or another schema, since types refer to
 * components by name. A deep reference to anything but a schema is replaced by its target.
 */
export function nameDeepReferences(context: DraftContext): void {
  const { document } = context;
  const named = new Map<string, unknown>();
  let hasDefinitions = false;
  walk(document, (object) => {
    const { $ref, $defs } = object;
    if ($defs !== undefined) hasDefinitions = true;
    if (typeof $ref !== "string" || !$ref.startsWith("#/")) return;
    const keys = splitPointer($ref.slice(1));
    if (isComponent(keys) || keys[0] === "webhooks" || (keys[0] === "paths" && keys.length === 2)) return;
    if (isSchema(keys)) {
      const name = (keys[0] === "components" && keys[1] === "schemas" ? keys.slice(2) : keys).join("/");
      named.set(name, lookUp($ref, context)?.value ?? {});
      object.$ref = `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    } else {
      const target = follow({ value: object, pointer: "" }, context);
      delete object.$ref;
      Object.assign(object, structuredClone(target?.value));
      hasDefinitions ||= object.$defs !== undefined;
    }
  });
  if (named.size > 0) {
    const components = draftAt(document, "components");
    const schemas = { ...objectOf(components.schemas), ...Object.fromEntries(named) };
    document.components = { ...components, schemas };
  }
  if (!hasDefinitions) return;
  walk(document, (object) => {
    // the printer would print `$defs` as a property
    if (isObject(object.$defs)) delete object.$defs;
  });
}

function isComponent(keys: readonly string[]): boolean {
  return keys[0] === "components" && keys[1] !== "mediaTypes" && keys.length === 3;
}

const schemaKeys: ReadonlySet<string | undefined> = new Set(
  "additionalProperties,contains,else,if,itemSchema,items,not,propertyNames,schema,then,unevaluatedItems,unevaluatedProperties".split(
    ",",
  ),
);
const schemaMaps: ReadonlySet<string | undefined> = new Set(
  "$defs,allOf,anyOf,definitions,dependentSchemas,oneOf,patternProperties,prefixItems,properties,schemas".split(
    ",",
  ),
);

/** Whether the keys of a JSON Pointer lead to a Schema Object. */
export function isSchema(keys: readonly string[]): boolean {
  return schemaKeys.has(keys.at(-1)) || schemaMaps.has(keys.at(-2));
}
