import type { Api } from "../../contract/directory.js";
import type { Settings } from "../file/wanted.js";

/** What is done to one group. */
export interface Change {
  readonly kind: "create" | "change" | "delete";
  /** Empty for a group that is created. */
  readonly id: string;
  /** The name of the group at the end. */
  readonly name: string;
  /** The name that a renamed group has before. */
  readonly previousName?: string;
  /** Renames of step 0 come first: later ones take a name that an earlier one gives up. */
  readonly step: number;
  /** What is set. */
  readonly set: Settings;
  /** What stands there before, where Zoom tells. */
  readonly before: Settings;
  /** The keys of members (see `memberKey`). */
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** How many members the group has before, where that was read. */
  readonly size: number | undefined;
}

/** All changes that make an account as a file asks for. */
export interface Plan {
  readonly api: Api;
  readonly changes: readonly Change[];
  /** How many groups the account has before. */
  readonly groups: number;
}

/** How many calls of each kind something takes, or took. */
export interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  readonly added: number;
  readonly removed: number;
}

/** What a plan does, counted: groups that are created, updated and deleted, members that are added and removed. */
export function countsOf({ changes }: Pick<Plan, "changes">): Counts {
  const sum = (count: (change: Change) => number) => changes.reduce((sum, change) => sum + count(change), 0);
  return {
    created: sum(({ kind }) => Number(kind === "create")),
    updated: sum((change) => Number(isUpdate(change))),
    deleted: sum(({ kind }) => Number(kind === "delete")),
    added: sum(({ add }) => add.length),
    removed: sum(({ remove }) => remove.length),
  };
}

/** Whether a change sets something of a group that is there already. */
export function isUpdate({ kind, previousName, set }: Change): boolean {
  return kind === "change" && (previousName !== undefined || Object.keys(set).length > 0);
}
