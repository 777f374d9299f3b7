import {
  type Context,
  isObject,
  type JsonObject,
  objectOf,
  splitPointer,
} from "@partwise/description/document";
import { withBlock } from "@partwise/import/marks";

/**
 * A folder of the components that requests refer to: one for each kind, in it one without requests for each component, whose
 * description has its JSON. Undefined without components. What requests have as fields is left out unless something refers to it.
 */
export function componentFolder(
  { document }: Context,
  items: readonly JsonObject[],
  rest: JsonObject,
): JsonObject | undefined {
  const components = objectOf(document.components);
  const needed = referredTo(components, [JSON.stringify(items), JSON.stringify(rest)]);
  const kinds = Object.entries(components).flatMap(([kind, members]): readonly JsonObject[] => {
    const kept = Object.entries(objectOf(members)).filter(
      ([name]) => !fields.has(kind) || needed.has(`${kind}/${name}`),
    );
    if (kept.length === 0) return [];
    return [{ name: kind, item: kept.map(([name, value]) => ({ name, ...described(value), item: [] })) }];
  });
  if (kinds.length === 0) return undefined;
  const names = new Set(items.map((item) => item.name));
  let name = "Components";
  for (let n = 2; names.has(name); n++) name = `Components ${n}`;
  return { name, description: "What requests of this collection refer to, as OpenAPI.", item: kinds };
}

/** Kinds of components that stand in the requests themselves. */
const fields = new Set(["parameters", "requestBodies", "responses"]);

function described(value: unknown): { readonly description: string } {
  if (!isObject(value) || typeof value.description !== "string" || "$ref" in value)
    return { description: withBlock("", value) };
  const { description, ...rest } = value;
  return { description: withBlock(description, rest) };
}

/** `kind/name` of the components that the texts refer to, and of those that these refer to. */
function referredTo(components: JsonObject, texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...texts];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const [, kind = "", encoded = ""] of text.matchAll(/#\/components\/(\w+)\/([^"\\/]+)/g)) {
      const [name = ""] = splitPointer(`/${encoded}`);
      if (found.has(`${kind}/${name}`)) continue;
      found.add(`${kind}/${name}`);
      open.push(JSON.stringify(objectOf(components[kind])[name] ?? {}));
    }
  }
  return found;
}
