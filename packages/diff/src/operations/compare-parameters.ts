import { explainParameter } from "@partwise/codegen";
import type { NamedOperation } from "@partwise/description";
import {
  follow,
  type JsonObject,
  joinPointer,
  type Located,
  listOf,
  objectOf,
} from "@partwise/description/document";
import { isIgnored, isParameter, keyOf, readParameters } from "@partwise/description/reading";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Pair } from "../contract/pair.js";
import type { Schemas } from "../schemas/flat-schema.js";
import type { Tools } from "./compare-operation.js";

/** Compares parameters: which there are, which are required, how each is written, and what it may be. */
export function compareParameters(
  operation: Pair<NamedOperation>,
  { contexts, schemas }: Tools,
): readonly Finding[] {
  const before = parametersOf(operation.old, contexts.old);
  const after = parametersOf(operation.new, contexts.new);
  const found: Finding[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const pair = { old: before.get(key), new: after.get(key) };
    if (pair.old === undefined) found.push(...added(pair.new as Parameter));
    else if (pair.new === undefined) found.push(removed(pair.old));
    else found.push(...compareParameter({ old: pair.old, new: pair.new }, schemas));
  }
  return found;
}

/** A parameter with its references followed. */
export interface Parameter extends Located<JsonObject> {
  readonly name: string;
  /** As `explain` tells it: `ids=item,item`. */
  readonly sent: string;
  readonly isRequired: boolean;
  /** Its scalars travel as text, not in JSON. */
  readonly isText: boolean;
  readonly schema: [Located<unknown>];
}

/** The parameters of an operation and of its path item, by place and name. */
export function parametersOf(
  operation: NamedOperation,
  context: Contexts["old"],
): ReadonlyMap<string, Parameter> {
  const quiet = { ...context, warn: () => {} };
  const readings = new Map(
    readParameters(operation, operation.place, quiet).map((each) => [keyOf({ ...each }), each]),
  );
  const own = { value: operation.value.parameters, pointer: joinPointer(operation.pointer, "parameters") };
  const found = new Map<string, Parameter>();
  for (const { value, pointer } of [...operation.place.parameters, own]) {
    for (const [index, each] of listOf(value).entries()) {
      const target = follow({ value: each, pointer: joinPointer(pointer, index) }, context);
      if (target === undefined || !isParameter(target.value) || isIgnored(target.value)) continue;
      const key = keyOf(target.value);
      const reading = readings.get(key);
      if (reading === undefined) continue;
      const position = target.value.in === "path" ? positionOf(target.value, operation) : -1;
      found.set(position < 0 ? key : `path ${position}`, {
        ...target,
        name: `${target.value.in} parameter "${target.value.name}"`,
        sent: explainParameter(reading).sent,
        isRequired: target.value.required === true || target.value.in === "path",
        isText: reading.mediaType === undefined,
        schema: schemaOf(target),
      });
    }
  }
  return found;
}

/** Where the path has a parameter. */
function positionOf({ name }: JsonObject, { place }: NamedOperation): number {
  return [...place.template.matchAll(/\{([^{}]*)\}/g)].findIndex(([, each]) => each === name);
}

/** The schema of a parameter or a header, which may stand in `content`. */
export function schemaOf({ value, pointer }: Located<JsonObject>): [Located<unknown>] {
  const [media] = Object.entries(objectOf(value.content));
  if (value.schema !== undefined || media === undefined)
    return [{ value: value.schema, pointer: joinPointer(pointer, "schema") }];
  const [mediaType, object] = media;
  return [{ value: objectOf(object).schema, pointer: joinPointer(pointer, "content", mediaType, "schema") }];
}

function added({ name, pointer, isRequired, value }: Parameter): readonly Finding[] {
  if (value.in === "path") return [];
  if (!isRequired) return [{ pointer, message: `${name} added`, isNew: true }];
  return [{ pointer, message: `required ${name} added`, wire: true, types: true }];
}

/** A server overlooks what it does not know; a caller's object has a key that no type has. */
function removed({ name, pointer }: Parameter): Finding {
  return { pointer, message: `${name} removed`, types: true };
}

function compareParameter(pair: Pair<Parameter>, schemas: Tools["schemas"]): readonly Finding[] {
  const { old, new: now } = pair;
  const found: Finding[] = [];
  const { name, pointer } = now;
  if (old.value.name !== now.value.name && now.value.in === "path")
    found.push({ pointer, message: `${name} was called "${old.value.name}"`, types: true });
  if (old.isRequired !== now.isRequired) {
    const breaks = now.isRequired;
    const message = `${name} is ${breaks ? "required" : "no longer required"}`;
    found.push({ pointer, message, wire: breaks, types: breaks, isNew: !breaks });
  }
  if (old.sent !== now.sent) {
    found.push({ pointer, message: `${name} is sent as ${now.sent}, was ${old.sent}`, wire: true });
  }
  if (old.value.deprecated !== now.value.deprecated) {
    found.push({
      pointer,
      message: `${name} is ${now.value.deprecated === true ? "" : "no longer "}deprecated`,
      isNew: true,
    });
  }
  const inner: Pair<Schemas> = { old: old.schema, new: now.schema };
  found.push(...schemas(inner, now.isText ? "text" : "request"));
  return found;
}
