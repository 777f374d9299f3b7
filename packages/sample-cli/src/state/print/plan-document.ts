import { type Change, countsOf, type Plan } from "../plan/change.js";

/** A plan as --json prints it. */
export function planDocument(plan: Plan, labelOf: (key: string) => string): object {
  return {
    api: plan.api,
    counts: countsOf(plan),
    changes: plan.changes.map((change) => changeDocument(change, labelOf)),
  };
}

function changeDocument(change: Change, labelOf: (key: string) => string): object {
  const { kind, id, name, previousName, set, before, add, remove } = change;
  const old: Readonly<Record<string, unknown>> = { ...before };
  return {
    kind,
    ...(id !== "" && { id }),
    name,
    ...(previousName !== undefined && { previous_name: previousName }),
    set: Object.fromEntries(
      Object.entries(set).map(([setting, to]) => [setting, { from: old[setting], to }]),
    ),
    add: add.map(labelOf),
    remove: remove.map(labelOf),
  };
}
