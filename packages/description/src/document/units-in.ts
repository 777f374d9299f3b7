import { joinPointer } from "./join-pointer.js";
import { type JsonObject, objectOf } from "./json-object.js";

/** The path items, webhooks and components of a description, each with its JSON Pointer. */
export function unitsIn({
  paths,
  webhooks,
  components,
}: JsonObject): readonly (readonly [string, unknown])[] {
  const kinds = Object.entries(objectOf(components)).map(
    ([kind, group]) => [`/components/${kind}`, group] as const,
  );
  return [["/paths", paths] as const, ["/webhooks", webhooks] as const, ...kinds].flatMap(([group, values]) =>
    Object.entries(objectOf(values)).map(([name, value]) => [joinPointer(group, name), value] as const),
  );
}
