import { type Settings, settingNames, type WantedGroup } from "../file/wanted.js";
import type { Change } from "./change.js";
import type { Match } from "./match-groups.js";

/** The change that makes a group as it is wanted, if one is needed. `keys` are the members that are wanted. */
export function changesOf(
  { name, settings }: WantedGroup,
  { group, isRenamed, step }: Match,
  keys: readonly string[] | undefined,
): Change[] {
  if (group === undefined) {
    const change = { id: "", name, step: 0, set: settings, before: {}, add: keys ?? [], remove: [], size: 0 };
    return [{ kind: "create", ...change }];
  }
  const set = differing(settings, group.settings);
  const present = group.members ?? [];
  const [has, wants] = [new Set(present), new Set(keys)];
  const add = keys?.filter((key) => !has.has(key)) ?? [];
  const remove = keys === undefined ? [] : present.filter((key) => !wants.has(key));
  if (!isRenamed && Object.keys(set).length === 0 && add.length === 0 && remove.length === 0) return [];
  const before = chosen(group.settings, Object.keys(set));
  const size = group.members?.length ?? group.total;
  const previous = isRenamed ? { previousName: group.name } : {};
  return [{ kind: "change", id: group.id, name, ...previous, step, set, before, add, remove, size }];
}

/** The settings of `wanted` that `present` has otherwise, or not at all. */
function differing(wanted: Settings, present: Settings): Settings {
  return chosen(
    wanted,
    settingNames.filter((name) => wanted[name] !== undefined && wanted[name] !== present[name]),
  );
}

function chosen(settings: Settings, names: readonly string[]): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => names.includes(name)));
}
