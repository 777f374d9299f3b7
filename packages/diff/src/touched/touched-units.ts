import { createHash } from "node:crypto";
import {
  isObject,
  type JsonObject,
  joinPointer,
  listOf,
  objectOf,
  splitPointer,
  unitsIn,
} from "@partwise/description/document";
import type { Contexts, Pair } from "../contract/pair.js";

/**
 * Tells of a JSON Pointer whether what stands there, with all that it refers to, is the same in both descriptions. A unit is a
 * component or a path item; a unit is touched when its own hash differs, or when it refers to a touched one.
 */
export function touchedUnits({ old, new: now }: Contexts): (pointer: string) => boolean {
  const units = { old: unitsOf(old.document), new: unitsOf(now.document) };
  const touched = new Set<string>();
  for (const name of new Set([...units.old.keys(), ...units.new.keys()])) {
    if (units.old.get(name)?.hash !== units.new.get(name)?.hash) touched.add(name);
  }
  spread(units, touched);
  const isSameVersion = old.version === now.version;
  return (pointer) => !isSameVersion || touched.has(unitAt(pointer));
}

interface Unit {
  readonly hash: string;
  readonly refers: ReadonlySet<string>;
}

function unitsOf(document: JsonObject): ReadonlyMap<string, Unit> {
  return new Map(unitsIn(document).map(([pointer, value]) => [pointer, unitOf(value)]));
}

function unitOf(value: unknown): Unit {
  const refers = new Set<string>();
  const visit = (each: unknown) => {
    if (Array.isArray(each)) each.forEach(visit);
    if (!isObject(each)) return;
    if (typeof each.$ref === "string" && each.$ref.startsWith("#"))
      refers.add(unitAt(decode(each.$ref.slice(1))));
    for (const [key, child] of Object.entries(each))
      if (key !== "example" && key !== "examples") visit(child);
    for (const target of Object.values(objectOf(objectOf(each.discriminator).mapping)))
      if (typeof target === "string" && target.startsWith("#")) refers.add(unitAt(decode(target.slice(1))));
  };
  visit(value);
  const hash = createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("base64");
  return { hash, refers };
}

/** The pointer of the unit that a place lies in. */
function unitAt(pointer: string): string {
  const depth = pointer.startsWith("/components/") ? 3 : 2;
  return pointer.split("/", depth + 1).join("/");
}

function decode(fragment: string): string {
  return fragment.includes("%") ? joinPointer("", ...splitPointer(fragment)) : fragment;
}

/** Touches what refers to something touched. */
function spread(units: Pair<ReadonlyMap<string, Unit>>, touched: Set<string>): void {
  const referrers = new Map<string, string[]>();
  for (const side of [units.old, units.new]) {
    for (const [name, { refers }] of side) {
      for (const target of refers) {
        const list = referrers.get(target) ?? [];
        list.push(name);
        referrers.set(target, list);
      }
    }
  }
  // what is added to a set while it is walked is walked, too
  for (const name of touched)
    for (const referrer of listOf(referrers.get(name))) touched.add(String(referrer));
}
