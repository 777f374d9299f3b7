import type { Api } from "../../contract/directory.js";
import type { Change, Plan } from "../plan/change.js";
import { digestOf, planDigest } from "../plan/digest-of.js";
import type { PresentPlan } from "../plan/make-plan.js";
import type { PeopleBook } from "../present/create-people-book.js";

/** A plan that was shown, kept until it is carried out. */
export interface PlanFile extends Plan {
  /** The version of the format. */
  readonly zoom_im_plan: 1;
  readonly target: PlanTarget;
  /** The groups that are changed or deleted, as they stood. */
  readonly touched: readonly TouchedGroup[];
  /** Names that groups are given, and that no group had. */
  readonly free_names: readonly string[];
  /** The e-mails of members, by key. */
  readonly emails: Readonly<Record<string, string>>;
}

/** Whose groups a plan is for. */
export interface PlanTarget {
  /** A digest of what tells the account from others (see `accountOf`); undefined where nothing tells the account. */
  readonly account?: string | undefined;
  readonly base_url: string;
  readonly api: Api;
}

/** A group as it stood when the plan was made. */
export interface TouchedGroup {
  readonly id: string;
  readonly name: string;
  /** Whether the digest covers the members. */
  readonly members: boolean;
  readonly digest: string;
}

/** A plan file as it is written: its digest tells whether it was edited since. */
export interface WrittenPlan extends PlanFile {
  readonly digest: string;
}

/** Makes the plan file of a plan. */
export function planFileOf(
  { api, changes, groups, present }: PresentPlan,
  target: Omit<PlanTarget, "api">,
  book: PeopleBook,
): WrittenPlan {
  const byId = new Map(present.map((group) => [group.id, group]));
  const names = new Set(present.map(({ name }) => name));
  const touched = changes.flatMap(({ id }) => byId.get(id) ?? []);
  const file: PlanFile = {
    zoom_im_plan: 1,
    target: { ...target, api },
    api,
    groups,
    changes,
    touched: touched.map((group) => ({
      id: group.id,
      name: group.name,
      members: group.members !== undefined,
      digest: digestOf(group),
    })),
    free_names: changes
      .filter((change) => takesName(change) && !names.has(change.name))
      .map(({ name }) => name),
    emails: Object.fromEntries(
      changes.flatMap(({ add, remove }) => [...add, ...remove].map((key) => [key, book.labelOf(key)])),
    ),
  };
  return { ...file, digest: planDigest(file) };
}

function takesName({ kind, previousName }: Change): boolean {
  return kind === "create" || previousName !== undefined;
}
