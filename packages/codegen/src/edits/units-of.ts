import {
  isObject,
  type JsonObject,
  joinPointer,
  listOf,
  objectOf,
  splitPointer,
  unitsIn,
} from "@partwise/description/document";

/** The path items, webhooks and components of a description, by JSON Pointer. */
export function unitsOf(document: JsonObject): Units {
  return new Map(unitsIn(document).map(([pointer, value]) => [pointer, tracesOf(value)]));
}

/** What each unit has to do with others. */
export type Units = ReadonlyMap<string, Traces>;

/** What is known of a unit without printing it. */
export interface Traces {
  /** The units that it refers to. */
  readonly targets: ReadonlySet<string>;
  readonly operationIds: readonly string[];
  readonly hasDiscriminator: boolean;
  /** The schemas that discriminators in it tell apart. */
  readonly toldApart: ReadonlySet<string>;
  /** The schemas that it extends by `allOf`. */
  readonly bases: ReadonlySet<string>;
  /** Whether it refers to something else than units, or by the names that schemas give themselves. */
  readonly isOdd: boolean;
}

const known = new WeakMap<object, Traces>();

function tracesOf(value: unknown): Traces {
  const unit = isObject(value) ? value : nothing;
  const found = known.get(unit) ?? read(unit);
  known.set(unit, found);
  return found;
}

const nothing = {};

function read(unit: JsonObject): Traces {
  const [targets, toldApart, bases] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const operationIds: string[] = [];
  let hasDiscriminator = false;
  let isOdd = false;
  const note = (found: Set<string>, reference: unknown) => {
    const target = typeof reference === "string" ? unitAt(reference) : undefined;
    if (target === undefined) isOdd = true;
    else found.add(target);
  };
  const noteAll = (found: Set<string>, members: unknown) => {
    for (const { $ref } of listOf(members).filter(isObject)) if ($ref !== undefined) note(found, $ref);
  };
  const visitObject = (object: JsonObject) => {
    const { $ref, operationId, discriminator, oneOf, anyOf, allOf } = object;
    if ($ref !== undefined) note(targets, $ref);
    if (typeof operationId === "string") operationIds.push(operationId);
    if (allOf !== undefined) noteAll(bases, allOf);
    if (discriminator !== undefined) {
      hasDiscriminator = true;
      for (const members of [oneOf, anyOf]) noteAll(toldApart, members);
      for (const target of Object.values(objectOf(objectOf(discriminator).mapping))) {
        const isName = typeof target === "string" && !target.startsWith("#");
        note(toldApart, isName ? `#${joinPointer("/components/schemas", target)}` : target);
      }
    }
    if (names.some((name) => typeof object[name] === "string")) isOdd = true;
  };
  const visit = (value: object) => {
    if (isObject(value)) visitObject(value);
    for (const key in value) {
      const child: unknown = value[key as never];
      if (typeof child === "object" && child !== null && key !== "example" && key !== "examples")
        visit(child);
    }
  };
  visit(unit);
  return { targets, operationIds, hasDiscriminator, toldApart, bases, isOdd };
}

const names = ["$id", "$anchor", "$dynamicAnchor", "$dynamicRef"] as const;

/** The unit that a reference leads into. */
function unitAt($ref: string): string | undefined {
  const depth = /^#\/(?:paths|webhooks)\//.test($ref) ? 2 : /^#\/components\//.test($ref) ? 3 : 0;
  const keys = depth === 0 ? [] : splitPointer($ref.slice(1)).slice(0, depth);
  return keys.length === depth && depth > 0 ? joinPointer("", ...keys) : undefined;
}
