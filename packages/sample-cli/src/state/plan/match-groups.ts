import type { WantedGroup } from "../file/wanted.js";
import type { PresentGroup } from "../present/present-group.js";

/**
 * Finds the present group of each wanted one: by name, or by `previous_name` where the name is free, or will be by another rename.
 * `fault` is told what cannot be decided.
 */
export function matchGroups(
  wanted: readonly WantedGroup[],
  present: readonly PresentGroup[],
  fault: (at: number, message: string) => void,
): Map<WantedGroup, Match> {
  const byName = new Map<string, PresentGroup[]>();
  for (const group of present) byName.set(group.name, [...(byName.get(group.name) ?? []), group]);
  const wantedByName = new Map(wanted.map((group) => [group.name, group]));
  const wantedByPrevious = new Map(wanted.map((group) => [group.previousName, group]));
  const matches = new Map<WantedGroup, Match>();
  const open = new Set<WantedGroup>();
  for (const group of wanted) match(group);
  return matches;

  function match(group: WantedGroup): Match {
    const known = matches.get(group);
    if (known !== undefined) return known;
    open.add(group);
    const found = find(group);
    open.delete(group);
    matches.set(group, found);
    return found;
  }

  function find(group: WantedGroup): Match {
    const { name, previousName, at } = group;
    const own = only(name, at.properties.name ?? at.group);
    const previous =
      previousName === undefined ? undefined : only(previousName, at.properties.previous_name ?? at.group);
    const taker = wantedByPrevious.get(name);
    if (previous === undefined) {
      const isTaken = taker !== undefined && taker !== group && !open.has(taker) && match(taker).isRenamed;
      return { group: isTaken ? undefined : own, isRenamed: false, step: 0 };
    }
    if (own === undefined) return { group: previous, isRenamed: true, step: 0 };
    if (taker !== undefined && taker !== group) {
      if (open.has(taker)) {
        fault(at.properties.previous_name ?? at.group, exchange(name, previousName ?? ""));
        return { group: own, isRenamed: false, step: 0 };
      }
      const { isRenamed, step } = match(taker);
      if (isRenamed) return { group: previous, isRenamed: true, step: step + 1 };
    }
    // Another group of the file has taken the previous name since: the rename is done.
    if (!wantedByName.has(previousName ?? "")) {
      fault(at.properties.previous_name ?? at.group, bothPresent(name, previousName ?? ""));
    }
    return { group: own, isRenamed: false, step: 0 };
  }

  function only(name: string, at: number): PresentGroup | undefined {
    const [group, ...others] = byName.get(name) ?? [];
    if (group !== undefined && others.length > 0) {
      const ids = [group, ...others].map(({ id }) => id).join(", ");
      fault(
        at,
        `the account has ${others.length + 1} groups named ${JSON.stringify(name)} (${ids}), rename all but one`,
      );
    }
    return group;
  }
}

/** The present group of a wanted one. */
export interface Match {
  /** Undefined for a group that is to be created. */
  readonly group: PresentGroup | undefined;
  readonly isRenamed: boolean;
  /** See `Change.step`. */
  readonly step: number;
}

function bothPresent(name: string, previous: string): string {
  return `the account has both ${JSON.stringify(name)} and ${JSON.stringify(previous)}, so nothing is renamed: remove previous_name, or delete or rename one of the two`;
}

function exchange(name: string, previous: string): string {
  return `${JSON.stringify(name)} and ${JSON.stringify(previous)} exchange their names, and a second run could not tell that this is done: rename one to a third name first`;
}
