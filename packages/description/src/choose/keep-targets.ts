import type { Context } from "../document/context.js";
import { type Draft, draftAt } from "../document/draft.js";
import { follow, lookUp } from "../document/follow.js";
import { objectOf } from "../document/json-object.js";
import { isSchema } from "../document/name-deep-references.js";
import { splitPointer } from "../document/split-pointer.js";
import { walk } from "../document/walk.js";

/**
 * Keeps what references lead to inside of paths that are about to be replaced by `paths`: a schema becomes a component, and
 * anything else a copy in place of the reference. Changes the document.
 */
export function keepTargets(document: Draft, paths: Draft, context: Context): void {
  const after = { ...context, document: { ...document, paths } };
  const moved: Draft = {};
  const waiting: Draft[] = [paths, draftAt(document, "components")];
  for (const root of waiting) {
    walk(root, (object) => {
      const { $ref } = object;
      if (typeof $ref !== "string" || !$ref.startsWith("#/paths/") || lookUp($ref, after)) return;
      const keys = splitPointer($ref.slice(1));
      if (!isSchema(keys)) {
        delete object.$ref;
        Object.assign(object, structuredClone(follow({ value: { $ref }, pointer: "" }, context)?.value));
        return;
      }
      const name = keys.join(".").replace(/[^\w.-]+/g, "_");
      object.$ref = `#/components/schemas/${name}`;
      if (Object.hasOwn(moved, name)) return;
      const schema = structuredClone(objectOf(lookUp($ref, context)?.value)) as Draft;
      moved[name] = schema;
      waiting.push(schema);
    });
  }
  if (Object.keys(moved).length === 0) return;
  const components = objectOf(document.components);
  document.components = { ...components, schemas: { ...objectOf(components.schemas), ...moved } };
}
