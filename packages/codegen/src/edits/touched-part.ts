import { type Draft, type JsonObject, objectOf, splitPointer } from "@partwise/description/document";
import type { Traces, Units } from "./units-of.js";

/**
 * The units that have to be printed anew after an edit, `touched`, and those that these refer to, `needed`. Undefined where what is
 * printed of a unit may depend on units that the unit does not refer to, and where more than `most` units are touched.
 */
export function touchedPart(
  edited: readonly string[],
  old: Units,
  now: Units,
  most: number,
): TouchedPart | undefined {
  const before = edited.flatMap((name) => tracesOf(name, old).map((traces) => [name, traces] as const));
  for (const [name, { operationIds }] of before) {
    if (String(operationIds) !== String(now.get(name)?.operationIds)) return undefined;
  }
  const all = [...now, ...before];
  const referrers = invert(all, ({ targets }) => targets);
  const touched = reached(edited, (unit) => referrers.get(unit) ?? []);
  if (touched.size > most) return undefined;
  const sidesOf = (unit: string) => [...tracesOf(unit, old), ...tracesOf(unit, now)];
  const needed = reached(touched, (unit) => sidesOf(unit).flatMap(({ targets }) => [...targets]));
  if ([...needed].some((unit) => sidesOf(unit).some(({ isOdd }) => isOdd))) return undefined;
  if ([...touched].some((unit) => sidesOf(unit).some(({ hasDiscriminator }) => hasDiscriminator)))
    return undefined;
  const told = toldApart(all);
  return [...needed].some((unit) => told.has(unit)) ? undefined : { touched, needed };
}

function tracesOf(unit: string, units: Units): readonly Traces[] {
  const traces = units.get(unit);
  return traces === undefined ? [] : [traces];
}

/** Units, by JSON Pointer. */
export interface TouchedPart {
  readonly touched: ReadonlySet<string>;
  readonly needed: ReadonlySet<string>;
}

/** A description with these units alone, and all security schemes. Extensions of the description itself are left out. */
export function partWith(document: JsonObject, units: ReadonlySet<string>): JsonObject {
  const part: Draft = {};
  for (const [key, value] of Object.entries(document)) {
    if (key === "paths" || key === "webhooks") part[key] = only(`/${key}`, value, units);
    else if (key === "components") {
      const kinds = Object.entries(objectOf(value)).map(([kind, group]) => [
        kind,
        kind === "securitySchemes" ? group : only(`/components/${kind}`, group, units),
      ]);
      part[key] = Object.fromEntries(kinds);
    } else if (!key.startsWith("x-")) part[key] = value;
  }
  return part;
}

function only(group: string, values: unknown, units: ReadonlySet<string>): JsonObject {
  const names = new Set(
    [...units].flatMap((unit) => (unit.startsWith(`${group}/`) ? splitPointer(unit).slice(-1) : [])),
  );
  return Object.fromEntries(Object.entries(objectOf(values)).filter(([name]) => names.has(name)));
}

/** Schemas whose types have values of a discriminator, which other units give them. */
function toldApart(all: readonly Named[]): ReadonlySet<string> {
  const first: string[] = [];
  for (const [name, traces] of all) if (traces.hasDiscriminator) first.push(name, ...traces.toldApart);
  if (first.length === 0) return new Set();
  const extending = invert(all, ({ bases }) => bases);
  return reached(first, (unit) => extending.get(unit) ?? []);
}

type Named = readonly [string, Traces];

/** Those that lead to each target. */
function invert(
  all: readonly Named[],
  targetsOf: (traces: Traces) => ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, traces] of all) {
    for (const target of targetsOf(traces)) {
      const list = found.get(target);
      if (list === undefined) found.set(target, [name]);
      else list.push(name);
    }
  }
  return found;
}

/** What is reached from some units, these too. */
function reached(from: Iterable<string>, next: (unit: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  // what is added to a set while it is walked is walked, too
  for (const unit of found) for (const each of next(unit)) found.add(each);
  return found;
}
