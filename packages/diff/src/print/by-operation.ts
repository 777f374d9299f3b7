import type { Change } from "../contract/change.js";

/** The changes of each operation, in the order of the first; operations with the same changes stand together. */
export function byOperation(changes: readonly Change[]): readonly Group[] {
  const lists = new Map<Change["operation"], Change[]>();
  for (const change of changes) {
    const list = lists.get(change.operation) ?? [];
    list.push(change);
    lists.set(change.operation, list);
  }
  const groups = new Map<
    string,
    { readonly operations: Change["operation"][]; readonly changes: Change[] }
  >();
  for (const [operation, list] of lists) {
    const key = JSON.stringify(list.map(({ pointer, message, breaking }) => [pointer, message, breaking]));
    const group = groups.get(key) ?? { operations: [], changes: list };
    group.operations.push(operation);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ operations, changes: list }) => ({
    title: titleOf(operations),
    changes: list,
  }));
}

/** Operations with the same changes. */
export interface Group {
  /** Names the first operations, and counts the others. */
  readonly title: string;
  readonly changes: readonly Change[];
}

const named = 3;

function titleOf(operations: readonly Change["operation"][]): string {
  const names = operations.map((operation) => operation ?? "The description");
  const more = names.length - named;
  return names.slice(0, named).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
