import { type Context, isObject, listOf, objectOf } from "@partwise/description/document";
import { componentOf } from "./read-discriminators.js";
import { strongComponents } from "./strong-components.js";

/**
 * Cycles of references without a property in between: TypeScript resolves properties later, but everything before at
 * once.
 */
export interface ReferenceCycles {
  /** Whether two components are on one cycle through `$ref`, `allOf`, `anyOf` and `oneOf`. */
  readonly areIntertwined: (one: string, other: string) => boolean;
  /** Whether two components are on one cycle through `$ref`, `anyOf` and `oneOf` alone. */
  readonly areAlternatives: (one: string, other: string) => boolean;
  /** Whether two components are on one cycle through an array. */
  readonly meetInArray: (one: string, other: string) => boolean;
  /** The components on a cycle through an array, and the type alias of each, which TypeScript resolves later. */
  readonly aliases: ReadonlyMap<string, string>;
}

interface Edge {
  readonly target: string;
  readonly throughAllOf: boolean;
  readonly throughArray: boolean;
}

type Groups = ReturnType<typeof strongComponents>;

/** Finds the cycles among the components that are schemas. */
export function findReferenceCycles({ document, version }: Context): ReferenceCycles {
  const schemas = Object.entries(objectOf(objectOf(document.components).schemas));
  const edges = new Map(schemas.map(([name, schema]) => [name, edgesOf(schema, version === "3.0")]));
  const groupsOf = (isFollowed: (edge: Edge) => boolean): Groups =>
    strongComponents(
      new Map(
        [...edges].map(([name, own]) => [
          name,
          own.filter((edge) => isFollowed(edge) && edges.has(edge.target)).map(({ target }) => target),
        ]),
      ),
    );
  const none: Groups = new Map();
  const all = groupsOf(() => true);
  const direct = all.size === 0 ? none : groupsOf((edge) => !edge.throughArray);
  const alternatives =
    direct.size === 0 ? none : groupsOf((edge) => !edge.throughArray && !edge.throughAllOf);
  const inArray = new Set(
    [...all].flatMap(([name, group]) =>
      edges.get(name)?.some((edge) => edge.throughArray && group.has(edge.target)) ? [group] : [],
    ),
  );
  const cyclic = [...edges.keys()].filter((name) => inArray.has(all.get(name) ?? new Set()));
  const aliases = nameAliases(cyclic);
  const share = (groups: Groups) => (one: string, other: string) => groups.get(one)?.has(other) ?? false;
  return {
    areIntertwined: share(direct),
    areAlternatives: share(alternatives),
    meetInArray: (one, other) => aliases.has(other) && share(all)(one, other),
    aliases,
  };
}

/** The names that the generated file or the printer uses itself. */
const reserved = ["$Binary", "$Bytes", "$Nested", "$Read", "$Write", "$defs"];

function nameAliases(names: readonly string[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const taken = new Set(reserved);
  for (const name of names) {
    const base = `$${name.replace(/\W+/g, "_")}`;
    let alias = base;
    for (let count = 2; taken.has(alias); count++) alias = `${base}_${count}`;
    taken.add(alias);
    aliases.set(name, alias);
  }
  return aliases;
}

/** The schemas that a schema leads to without a property in between. */
function edgesOf(schema: unknown, isReferenceAlone: boolean): readonly Edge[] {
  const found: Edge[] = [];
  const step = (node: unknown, throughAllOf: boolean, throughArray: boolean) => {
    if (!isObject(node)) return;
    const target = componentOf(node);
    if (target !== undefined) found.push({ target, throughAllOf, throughArray });
    if (target !== undefined && isReferenceAlone) return;
    for (const member of listOf(node.allOf)) step(member, true, throughArray);
    for (const member of [...listOf(node.anyOf), ...listOf(node.oneOf)])
      step(member, throughAllOf, throughArray);
    for (const item of [...listOf(node.prefixItems), node.items, node.unevaluatedItems]) {
      step(item, throughAllOf, true);
    }
  };
  step(schema, false, false);
  return found;
}
