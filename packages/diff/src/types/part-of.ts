import type { NamedOperation } from "@partwise/description";
import {
  type Context,
  isObject,
  type JsonObject,
  objectOf,
  splitPointer,
} from "@partwise/description/document";

/** The same description with these operations alone, and with the components that they refer to. */
export function partOf(context: Context, operations: readonly Chosen[]): Context {
  const { document } = context;
  const items = { paths: {}, webhooks: {} } as Record<"paths" | "webhooks", Items>;
  for (const { name, value, place, isReceived } of operations) {
    const method = name.slice(0, name.indexOf(" ")).toLowerCase();
    const parameters = place.parameters.flatMap((list) => (Array.isArray(list.value) ? list.value : []));
    const of = items[isReceived ? "webhooks" : "paths"];
    of[place.template] = { ...of[place.template], parameters, [method]: value };
  }
  return { ...context, document: { ...document, ...items, components: reached(document, items) } };
}

/** An operation, and whether it is one of a webhook. */
interface Chosen extends NamedOperation {
  readonly isReceived: boolean;
}

type Items = Record<string, Record<string, unknown>>;

/** The components that are referred to, of each kind. */
function reached(document: JsonObject, items: JsonObject): JsonObject {
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
  visit(items);
  return found;
}
