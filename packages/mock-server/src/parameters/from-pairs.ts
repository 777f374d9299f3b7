import { decodeForm, type Pair } from "./read-pairs.js";
import type { Layout } from "./texts-of.js";
import { textsOf } from "./texts-of.js";

/**
 * The texts that pairs of a query, a cookie or a form have for one parameter or property: a text, or an array or object of
 * texts. Undefined where no pair speaks of it.
 */
export function fromPairs(pairs: readonly Pair[], layout: PairLayout): unknown {
  const { name, style, explode, shape, members } = layout;
  const own = pairs.filter((pair) => pair.name === name || pair.name === `${name}[]`);
  const isMap = shape.isObject && !(own.length > 0 && (shape.isScalar || shape.isArray));
  if (isMap && style === "form" && explode && members !== undefined) {
    const found = pairs.filter((pair) => members(pair.name));
    if (found.length > 0) return Object.fromEntries(found.map((pair) => [pair.name, decodeForm(pair.raw)]));
  }
  const [first] = own;
  if (first === undefined) return bracketed(pairs, name);
  const isList = shape.isArray && (!shape.isScalar || own.length > 1 || first.name !== name);
  if (isList && (explode || own.length > 1)) return own.map((pair) => decodeForm(pair.raw));
  return textsOf(first.raw, layout, decodeForm);
}

/** How pairs speak of one parameter or property. */
export interface PairLayout extends Layout {
  /** Whether a pair of that name is a member of the exploded object; absent where objects are not exploded so. */
  readonly members?: (name: string) => boolean;
}

/** `filter[owner][name]=a`, `filter[tags][]=b`, `filter[0]=c`: a tree of texts. */
function bracketed(pairs: readonly Pair[], name: string): unknown {
  const inside = pairs.filter((pair) => pair.name.startsWith(`${name}[`) && pair.name.endsWith("]"));
  if (inside.length === 0) return undefined;
  const root: Tree = new Map();
  for (const pair of inside) {
    const keys = pair.name.slice(name.length + 1, -1).split("][");
    let node = root;
    for (const key of keys.slice(0, maxDepth)) node = childOf(node, key === "" ? `${node.size}` : key);
    node.set(text, decodeForm(pair.raw));
  }
  return treeValue(root);
}

const maxDepth = 32;
const text = Symbol("text");

type Tree = Map<string | typeof text, Tree | string>;

function childOf(node: Tree, key: string): Tree {
  const known = node.get(key);
  if (known instanceof Map) return known;
  const child: Tree = new Map();
  node.set(key, child);
  return child;
}

function treeValue(node: Tree): unknown {
  const own = node.get(text);
  if (typeof own === "string") return own;
  const entries = [...node].map(([key, child]) => [String(key), treeValue(child as Tree)] as const);
  const isList = entries.every(([key], index) => key === `${index}`);
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
