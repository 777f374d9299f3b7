import { type Context, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { mergedSchema } from "@partwise/description/examples";
import { limitsOf } from "./limits-of.js";
import type { Row } from "./row.js";
import { typeWords } from "./type-words.js";

/**
 * A schema as rows: its properties, those of its items, and the branches of `oneOf` and `anyOf`. Rows are made level by level
 * until there are `limit`, so that a page is small however deep the schema is; a row whose inner rows were left out says so.
 */
export function describeSchema(schema: unknown, context: Context, given: Given): Row {
  const { id, name, isRequired, limit = 150, isFile = () => false, partTypes = () => undefined } = given;
  const top: Pending = { id, name, schema, isRequired, seen: new Set(), depth: 0 };
  const root = read(top, context, given.direction, isFile(name));
  let count = 1;
  // The list grows while it is walked.
  const queue = [root];
  for (const { row, inner, depth } of queue) {
    if (inner.length === 0) continue;
    if (count + inner.length > limit) {
      row.note = "The description has more about what is within.";
      continue;
    }
    count += inner.length;
    for (const pending of inner) {
      const isPart = depth === 0 && pending.depth === 1;
      const found = read(pending, context, given.direction, isPart && isFile(pending.name));
      if (isPart) found.row.partTypes = partTypes(pending.name);
      row.rows.push(found.row);
      queue.push(found);
    }
  }
  return root.row;
}

interface Given {
  /** Ids of rows within begin with it. */
  readonly id: string;
  readonly name: string;
  readonly isRequired: boolean;
  /** Requests leave out what is read-only, responses what is write-only. */
  readonly direction: "request" | "response";
  /** How many rows at most. Default: 150. */
  readonly limit?: number;
  /** Whether a property of a form goes out as bytes. */
  readonly isFile?: (name: string) => boolean;
  readonly partTypes?: (name: string) => string | undefined;
}

interface Pending {
  readonly id: string;
  readonly name: string;
  readonly schema: unknown;
  readonly isRequired: boolean;
  readonly seen: ReadonlySet<string>;
  readonly depth: number;
  /** Which branch of `oneOf` and `anyOf`, where the row is one of several. */
  readonly choice?: number;
}

type Draft = { -readonly [Key in keyof Row]: Row[Key] } & { rows: Row[] };

interface Found {
  readonly row: Draft;
  readonly inner: readonly Pending[];
  readonly depth: number;
}

const maxBranches = 12;

function read(pending: Pending, context: Context, direction: Given["direction"], isFile: boolean): Found {
  const { id, name, isRequired, depth, seen, choice } = pending;
  const merged = mergedSchema(pending.schema, context, { seen, choice: choice ?? 0 });
  const row: Draft = {
    ...{ id, name, isRequired, type: "any value", isDeprecated: false },
    ...{ description: "", limits: [], values: [], rows: [] },
  };
  if (merged === undefined) {
    row.type = "object";
    row.note = "The same schema again, as above.";
    return { row, inner: [], depth };
  }
  const branches =
    choice === undefined && merged.choices > 1 ? branchesOf(pending, merged.choices, context) : [];
  const kinds = branches.filter(({ words }) => words !== "null");
  const orNull = branches.length > kinds.length ? " or null" : "";
  if (kinds.length > 1 && !isOneShape(kinds)) {
    return { row, inner: fillOneOf(row, pending, kinds, orNull), depth };
  }
  const needed = kinds.map((each) => listOf(each.schema.required));
  const [first] = kinds;
  const schema = first === undefined ? merged.schema : { ...first.schema, required: sharedBy(needed) };
  const item = itemOf(schema, merged.seen, pending);
  const words = item && read(item, context, direction, false);
  const type = typeWords(schema, isFile || isBinary(schema), words?.row.type);
  fill(row, schema, type.endsWith(" or null") ? type : `${type}${orNull}`);
  if (words !== undefined && row.values.length === 0 && words.row.values.length > 0) {
    row.values = words.row.values;
  }
  row.note = words?.row.note;
  const own = propertiesIn(schema, merged.seen, pending, direction);
  return { row, inner: own.length > 0 ? own : (words?.inner ?? []), depth };
}

interface Branch {
  readonly choice: number;
  readonly schema: JsonObject;
  readonly words: string;
}

function branchesOf({ schema: given, seen }: Pending, choices: number, context: Context): readonly Branch[] {
  return Array.from({ length: Math.min(choices, maxBranches) }, (_, choice) => {
    const schema = mergedSchema(given, context, { seen, choice })?.schema ?? {};
    return { choice, schema, words: typeWords(schema, isBinary(schema), undefined) };
  });
}

/** Whether branches differ in what they require alone: all are objects of the same properties. */
function isOneShape(branches: readonly Branch[]): boolean {
  const shapes = branches.map(({ schema }) => JSON.stringify(schema.properties) ?? "");
  return shapes.every((shape) => shape !== "" && shape === shapes[0]);
}

function sharedBy([first = [], ...others]: readonly (readonly unknown[])[]): readonly unknown[] {
  return first.filter((each) => others.every((other) => other.includes(each)));
}

/** Branches without fields are one line; others are a row each. */
function fillOneOf(
  row: Draft,
  pending: Pending,
  branches: readonly Branch[],
  orNull: string,
): readonly Pending[] {
  fill(row, { ...objectOf(pending.schema) }, `one of several${orNull}`);
  if (branches.every(({ schema }) => !hasInner(schema))) {
    const atoms = new Set(branches.flatMap(({ words }) => words.split(" or ")));
    const isNullable = atoms.delete("null") || orNull !== "";
    row.type = [...atoms, ...(isNullable ? ["null"] : [])].join(" or ");
    row.limits = [...new Set(branches.flatMap(({ schema }) => limitsOf(schema)))];
    row.values = [...new Set(branches.flatMap(({ schema }) => valuesOf(schema)))];
    return [];
  }
  return branches.map(({ choice, schema }, index) => ({
    ...pending,
    id: `${pending.id}.${index + 1}`,
    name: typeof schema.title === "string" ? schema.title : `Choice ${index + 1}`,
    isRequired: false,
    depth: pending.depth + 1,
    choice,
  }));
}

function fill(row: Draft, schema: JsonObject, type: string): void {
  const { description, deprecated, example, examples } = schema;
  row.type = type;
  row.limits = limitsOf(schema);
  row.values = valuesOf(schema);
  row.isDeprecated = deprecated === true;
  row.description = typeof description === "string" ? description : "";
  if (schema.default !== undefined) row.default = schema.default;
  const [given] = example === undefined ? listOf(examples) : [example];
  if (given !== undefined && !hasInner(schema)) row.example = given;
}

function valuesOf(schema: JsonObject): readonly unknown[] {
  return schema.const === undefined ? listOf(schema.enum) : [schema.const];
}

function hasInner({ type, properties, items }: JsonObject): boolean {
  return type === "array" || items !== undefined || Object.keys(objectOf(properties)).length > 0;
}

function isBinary({ type, format, contentMediaType, contentEncoding }: JsonObject): boolean {
  if (format === "binary") return true;
  return type !== "object" && typeof contentMediaType === "string" && contentEncoding === undefined;
}

/** The items of an array, or the values of an object with free names. */
function itemOf(schema: JsonObject, seen: ReadonlySet<string>, at: Pending): Pending | undefined {
  const { items, additionalProperties } = schema;
  const inner =
    typeof items === "object" && items !== null
      ? items
      : typeof additionalProperties === "object" && Object.keys(additionalProperties ?? {}).length > 0
        ? additionalProperties
        : undefined;
  return inner === undefined
    ? undefined
    : { id: at.id, name: "", schema: inner, isRequired: false, seen, depth: at.depth + 1 };
}

function propertiesIn(
  { properties, required }: JsonObject,
  seen: ReadonlySet<string>,
  { id, depth }: Pending,
  direction: Given["direction"],
): readonly Pending[] {
  const needed = new Set(listOf(required));
  const hidden = direction === "request" ? "readOnly" : "writeOnly";
  return Object.entries(objectOf(properties))
    .filter(([, member]) => objectOf(member)[hidden] !== true)
    .map(([name, schema]) => ({
      ...{ name, schema, seen, depth: depth + 1 },
      id: idOf(`${id}${id.endsWith("-") ? "" : "."}${name}`),
      isRequired: needed.has(name),
    }));
}

/** An id may hold no space. */
function idOf(text: string): string {
  return text.replace(/\s/g, "-");
}
