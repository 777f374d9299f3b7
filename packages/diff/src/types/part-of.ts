import type { NamedOperation } from "@partwise/description";
import {
  type Context,
  isObject,
  type JsonObject,
  objectOf,
  splitPointer,
} from "@partwise/description/document";

/** The same description with these operations alone, and with the components that they refer to. */
export function partOf(context: Context, operations: readonly NamedOperation[]): Context {
  const { document } = context;
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { name, value, place } of operations) {
    const [method = "", path = ""] = name.split(" ");
    const parameters = place.parameters.flatMap((list) => (Array.isArray(list.value) ? list.value : []));
    paths[path] = { ...paths[path], parameters, [method.toLowerCase()]: value };
  }
  const { webhooks: _, ...rest } = document;
  return { ...context, document: { ...rest, paths, components: reached(document, paths) } };
}

/** The components that are referred to, of each kind. */
function reached(document: JsonObject, paths: JsonObject): JsonObject {
  const components = objectOf(document.components);
  const found: Record<string, Record<string, unknown>> = {};
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    const targets = [value.$ref, ...Object.values(objectOf(objectOf(value.discriminator).mapping))];
    for (const target of targets) if (typeof target === "string") add(target);
    Object.values(value).forEach(visit);
  };
  const add = (target: string) => {
    const [, kind = "", name = ""] = target.startsWith("#/components/")
      ? splitPointer(target.slice(1))
      : ["", "schemas", target];
    const group = found[kind] ?? {};
    const component = objectOf(components[kind])[name];
    if (component === undefined || Object.hasOwn(group, name)) return;
    group[name] = component;
    found[kind] = group;
    visit(component);
  };
  visit(paths);
  return found;
}
