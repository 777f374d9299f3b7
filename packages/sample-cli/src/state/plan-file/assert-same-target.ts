import { UsageError } from "@partwise/call/command-line";
import type { Directory } from "../../contract/directory.js";
import { runCalls } from "../calls/run-calls.js";
import { settingsOf } from "../file/settings-of.js";
import { digestOf } from "../plan/digest-of.js";
import { createPeopleBook } from "../present/create-people-book.js";
import { readGroups } from "../present/read-groups.js";
import { readMembers } from "../present/read-members.js";
import type { PlanFile, PlanTarget } from "./plan-file.js";

/** @throws UsageError for a plan of another account or server */
export function assertSameTarget(file: string, { target }: PlanFile, present: Omit<PlanTarget, "api">): void {
  const what =
    target.base_url !== present.base_url ? "server" : target.account !== present.account ? "account" : "";
  if (what === "") return;
  const detail = what === "server" ? ` (${target.base_url}, and not ${present.base_url})` : "";
  throw new UsageError(
    `${file} is the plan of another ${what}${detail}, and nothing was changed. Make a plan for this ${what}.`,
  );
}

/**
 * Compares the groups that a plan touches with what they were when the plan was made.
 * @throws MovedError where one of them has moved, or a name is taken that was free; UsageError where the account has the other kind of groups
 */
export async function assertUnmoved(file: string, plan: PlanFile, directory: Directory): Promise<void> {
  const groups = await readGroups(directory);
  if (directory.api !== plan.api) {
    throw new UsageError(
      `${file} is a plan for ${plan.api} groups, and the account has ${directory.api} groups now. Make a new plan.`,
    );
  }
  const byId = new Map(groups.map((group) => [group.id, group]));
  const present = plan.touched.flatMap((touched) => {
    const group = byId.get(touched.id);
    return group === undefined ? [] : [{ group, touched }];
  });
  const withMembers = present.filter(({ touched }) => touched.members).map(({ group }) => group);
  await readMembers(directory, withMembers, createPeopleBook(), () => {});
  const lists = present.filter(({ group, touched }) => digestOf(group) !== touched.digest);
  // The list of groups may leave out settings that were asked for when the plan was made.
  await runCalls(lists, async ({ group }) => {
    group.settings = { ...group.settings, ...settingsOf(await directory.group(group.id)) };
  });
  const unmoved = new Set(
    present.filter(({ group, touched }) => digestOf(group) === touched.digest).map(({ touched }) => touched),
  );
  const moved = plan.touched.filter((touched) => !unmoved.has(touched)).map(({ name }) => name);
  const names = new Set(groups.map(({ name }) => name));
  const taken = plan.free_names.filter((name) => names.has(name));
  if (moved.length + taken.length === 0) return;
  const all = [...moved, ...taken].map((name) => JSON.stringify(name));
  const more = all.length > shown ? ` and ${all.length - shown} more` : "";
  throw new MovedError(
    `The account has moved since the plan was made: ${all.slice(0, shown).join(", ")}${more}. Nothing was changed. What to do: Make a new plan.`,
  );
}

/** How many groups a message names. */
const shown = 10;

/** The account is not as it was when the plan was made. Nothing was changed. */
export class MovedError extends Error {
  override readonly name = "MovedError";
}
