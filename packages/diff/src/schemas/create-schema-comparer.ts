import type { Finding } from "../contract/finding.js";
import type { Contexts, Direction, Pair } from "../contract/pair.js";
import { compareChoices } from "./compare-choices.js";
import { compareKeywords } from "./compare-keywords.js";
import { compareProperties } from "./compare-properties.js";
import { compareTypes } from "./compare-types.js";
import { type FlatSchema, flatSchema, type Schemas } from "./flat-schema.js";
import { findingsIn, type SchemaNode } from "./schema-node.js";

/** Compares schemas of two descriptions. A pair of schemas is compared once for each direction. */
export function createSchemaComparer(
  contexts: Contexts,
  isUntouched: (pointer: string) => boolean,
): SchemaComparer {
  const known = new Map<string, SchemaNode>();
  const flats = { old: new Map<string, FlatSchema>(), new: new Map<string, FlatSchema>() };
  const flat = (schemas: Schemas, side: "old" | "new") => {
    const key = keyOf(schemas);
    const found = flats[side].get(key) ?? flatSchema(schemas, contexts[side]);
    flats[side].set(key, found);
    return found;
  };
  const pairOf: PairOf = (schemas, direction) => {
    const [old, now] = [keyOf(schemas.old), keyOf(schemas.new)];
    const key = `${direction} ${old} ${now}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const node: SchemaNode = { findings: [], inner: [], narrows: false, widens: false };
    known.set(key, node);
    if (old === now && [...schemas.old, ...schemas.new].every(({ pointer }) => isUntouched(pointer)))
      return node;
    const flatPair = { old: flat(schemas.old, "old"), new: flat(schemas.new, "new") };
    if (flatPair.old.pointer === flatPair.new.pointer && isUntouchedPair(flatPair, isUntouched)) return node;
    const comparing: Comparing = { ...flatPair, node, direction, contexts, pairOf };
    compareTypes(comparing);
    compareKeywords(comparing);
    compareProperties(comparing);
    compareChoices(comparing);
    return node;
  };
  return (schemas, direction) => findingsIn(pairOf(schemas, direction));
}

/** What an edit of a schema does in one direction. */
export type SchemaComparer = (schemas: Pair<Schemas>, direction: Direction) => readonly Finding[];

/** Compares a pair of schemas, or finds the node of a pair that is known. */
export type PairOf = (schemas: Pair<Schemas>, direction: Direction) => SchemaNode;

/** Two flattened schemas, and where to note what differs. */
export interface Comparing extends Pair<FlatSchema> {
  readonly node: SchemaNode;
  readonly direction: Direction;
  readonly contexts: Contexts;
  readonly pairOf: PairOf;
}

function keyOf(schemas: Schemas): string {
  return schemas.map(({ pointer }) => pointer).join(" ");
}

function isUntouchedPair({ old, new: now }: Pair<FlatSchema>, isUntouched: (pointer: string) => boolean) {
  return (
    old.sources.length === now.sources.length &&
    old.sources.every((pointer, index) => pointer === now.sources[index] && isUntouched(pointer))
  );
}
