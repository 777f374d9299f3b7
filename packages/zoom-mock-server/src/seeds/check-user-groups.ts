import type { UserGroupSeed } from "../account/user-group.js";
import { checkIdAndName } from "./check-id-and-name.js";
import { checkMembers } from "./check-people.js";
import type { Checks } from "./create-checks.js";

/** The ids of the user groups; checks each. No two have one name. */
export function checkUserGroups(
  userGroups: unknown,
  people: ReadonlySet<unknown> | undefined,
  checks: Checks,
): ReadonlySet<unknown> {
  const [ids, names] = [new Set<unknown>(), new Set<unknown>()];
  for (const [index, userGroup] of checks.items(userGroups, "/userGroups")) {
    const at = `/userGroups/${index}`;
    if (!checks.isObject(userGroup, at, userGroupKeys)) continue;
    const { id, name, members = [] } = userGroup;
    checkIdAndName({ id, name }, at, ids, checks);
    if (names.has(name)) checks.add(`${at}/name`, "Is in use already, by a user group before this one.");
    if (typeof name === "string" && name !== "") names.add(name);
    checkMembers(members, `${at}/members`, people, checks);
  }
  return ids;
}

const userGroupKeys: readonly (keyof UserGroupSeed)[] = ["id", "name", "members"];
