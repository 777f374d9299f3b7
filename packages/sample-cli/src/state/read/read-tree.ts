import { YAMLException } from "js-yaml";
import type { Fault, Place } from "../file/fault.js";
import type { WantedGroup } from "../file/wanted.js";
import type { FileReading } from "./file-reading.js";
import { jsonFault } from "./json-fault.js";
import { placeFinder } from "./place-finder.js";
import { isObject, type PlacedTree, placedTree } from "./placed-tree.js";
import { readGroup } from "./read-group.js";

/** Reads the groups of a YAML or JSON text. */
export function readTree(text: string, format: "yaml" | "json"): FileReading {
  const placeOf = placeFinder(text);
  const fault = format === "json" ? jsonFault(text) : undefined;
  if (fault !== undefined) return unreadable(fault, placeOf);
  try {
    return readRoot(placedTree(text), placeOf);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { mark, reason } = error;
    const place = mark ? { line: mark.line + 1, column: mark.column + 1 } : { line: 1, column: 1 };
    return unreadable({ ...place, message: `this is no valid ${format}, ${reason}` }, placeOf);
  }
}

function readRoot(tree: PlacedTree, placeOf: (at: number) => Place): FileReading {
  const { root } = tree;
  const faults: Fault[] = [];
  const add = (at: number, message: string) => void faults.push({ ...placeOf(at), message });
  if (!isObject(root) || Array.isArray(root)) {
    add(
      0,
      `the file holds ${isObject(root) ? "a list" : "no object"}, start it with "version: 1" and "groups:"`,
    );
    return { groups: [], placeOf, faults };
  }
  const { version, groups, ...unknown } = root as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(unknown)) {
    add(
      tree.placeOf(root, key),
      `unknown property ${JSON.stringify(key)}, the file has version and groups alone`,
    );
  }
  if (version === undefined) add(0, "version is missing, start the file with version: 1");
  else if (version !== 1) {
    add(
      tree.valuePlaceOf(root, "version"),
      "this program reads version 1, update zoom-im or write version: 1",
    );
  }
  if (!Array.isArray(groups)) {
    const at = groups === undefined ? 0 : tree.valuePlaceOf(root, "groups");
    add(at, `groups ${groups === undefined ? "is missing" : "is no list"}, list the groups below groups:`);
    return { groups: [], placeOf, faults };
  }
  const read = groups.map((_, index) => readGroup(tree, groups, index, add));
  return { groups: read.filter((group): group is WantedGroup => group !== undefined), placeOf, faults };
}

function unreadable(fault: Fault, placeOf: (at: number) => Place): FileReading {
  return { groups: [], placeOf, faults: [fault] };
}
