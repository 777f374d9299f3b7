import { type Change, countsOf, type Plan } from "./change.js";

/**
 * Why a plan removes too much to be carried out: more than a quarter of the members of a group, or of the groups; undefined where it
 * does not, or where `allowed` removals cover all that it removes.
 */
export function removalFault(plan: Plan, allowed = 0): string | undefined {
  const { removed, deleted } = countsOf(plan);
  const removals = removed + deleted;
  const groups = deleted > plan.groups * quarter ? [`${deleted} of ${plan.groups} groups`] : [];
  const emptied = plan.changes
    .filter(takesMany)
    .map(({ name, remove, size }) => `${remove.length} of ${size} members of ${name}`);
  const parts = [...groups, ...emptied];
  if (parts.length === 0 || removals <= allowed) return undefined;
  const more = parts.length > shown ? `, and as much of ${parts.length - shown} more groups` : "";
  return `The plan removes ${parts.slice(0, shown).join(", ")}${more}, which is more than a quarter. What to do: Check the file; --allow-removals ${removals} allows all removals of this plan.`;
}

const quarter = 1 / 4;

/** How many groups a message names. */
const shown = 5;

function takesMany({ remove, size }: Change): boolean {
  return size !== undefined && remove.length > size * quarter;
}
