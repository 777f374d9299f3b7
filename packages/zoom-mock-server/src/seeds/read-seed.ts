import { SeedError, type SeedFlaw } from "@partwise/mock-server/instance";
import { type GroupSeed, groupTypes } from "../account/group.js";
import type { AccountSeed } from "../account/seed-account.js";
import { checkChannels } from "./check-channels.js";
import { checkMembers, checkPeople } from "./check-people.js";
import { checkUserGroups } from "./check-user-groups.js";
import { type Checks, createChecks } from "./create-checks.js";

/**
 * Reads what an account starts with from data, such as that of a JSON or YAML file: an object with `groups`, `people`, `userGroups`,
 * `channels` and `defaultGroupId`, or an array of groups.
 * @throws {SeedError} with JSON Pointer and reason of each flaw: what Zoom refuses, an unknown property, a member that is nobody
 */
export function readSeed(data: unknown, at = ""): AccountSeed {
  const flaws: SeedFlaw[] = [];
  const checks = createChecks(flaws, at);
  const seed = Array.isArray(data) ? { groups: data } : data;
  if (checks.isObject(seed, "", seedKeys)) {
    const { groups = [], people, userGroups, channels = [], defaultGroupId } = seed;
    const known = people === undefined ? undefined : checkPeople(people, checks);
    const userGroupIds = userGroups === undefined ? undefined : checkUserGroups(userGroups, known, checks);
    checkChannels(channels, known, checks);
    const ids = checkGroups(groups, { people: known, userGroups: userGroupIds }, checks);
    if (defaultGroupId !== undefined && !ids.has(defaultGroupId))
      checks.add("/defaultGroupId", "Is the id of no group of this seed.");
  }
  if (flaws.length > 0) throw new SeedError(flaws);
  return seed as AccountSeed;
}

/** The ids of the groups; checks each. */
function checkGroups(groups: unknown, known: Known, checks: Checks): ReadonlySet<unknown> {
  const [ids, names] = [new Set<unknown>(), new Set<unknown>()];
  for (const [index, group] of checks.items(groups, "/groups")) {
    const at = `/groups/${index}`;
    if (!checks.isObject(group, at, groupKeys)) continue;
    const { id, name, members = [], user_groups: userGroups = [] } = group;
    checks.text(id, `${at}/id`);
    if (name === undefined || name === "") checks.add(`${at}/name`, "Is missing.");
    checks.text(name, `${at}/name`, 128);
    if (ids.has(id)) checks.add(`${at}/id`, "Is that of another group before this one.");
    if (names.has(name)) checks.add(`${at}/name`, "Is in use already, by a group before this one.");
    if (id !== undefined) ids.add(id);
    if (typeof name === "string" && name !== "") names.add(name);
    checks.oneOf(group.type, groupTypes, `${at}/type`);
    checks.text(group.description, `${at}/description`);
    for (const key of groupKeys.filter((each) => each.startsWith("search_"))) {
      checks.oneOf(group[key], [true, false], `${at}/${key}`);
    }
    checkMembers(members, `${at}/members`, known.people, checks);
    for (const [position, userGroup] of checks.items(userGroups, `${at}/user_groups`)) {
      const place = `${at}/user_groups/${position}`;
      checks.text(userGroup, place);
      if (known.userGroups && !known.userGroups.has(userGroup))
        checks.add(place, "Is the id of none of `userGroups`.");
    }
  }
  return ids;
}

/** Who may be a member; anybody where a list is not given. */
interface Known {
  readonly people: ReadonlySet<unknown> | undefined;
  /** By their ids. */
  readonly userGroups: ReadonlySet<unknown> | undefined;
}

const seedKeys = ["version", "groups", "people", "userGroups", "channels", "defaultGroupId"];
const groupKeys: readonly (keyof GroupSeed)[] = [
  "id",
  "name",
  "type",
  "description",
  "search_by_domain",
  "search_by_account",
  "search_by_ma_account",
  "members",
  "user_groups",
];
