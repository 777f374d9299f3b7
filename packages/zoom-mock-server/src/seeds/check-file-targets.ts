import type { ChannelSeed } from "../account/channel.js";
import type { UserGroupSeed } from "../account/user-group.js";
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

/** Checks channels, of which several may have one name. */
export function checkChannels(
  channels: unknown,
  people: ReadonlySet<unknown> | undefined,
  checks: Checks,
): void {
  const ids = new Set<unknown>();
  for (const [index, channel] of checks.items(channels, "/channels")) {
    const at = `/channels/${index}`;
    if (!checks.isObject(channel, at, channelKeys)) continue;
    const { id, name, type, members = [] } = channel;
    checkIdAndName({ id, name }, at, ids, checks);
    checks.oneOf(type, [1, 2, 3, 4, 5], `${at}/type`);
    checkMembers(members, `${at}/members`, people, checks);
  }
}

function checkIdAndName(
  { id, name }: { readonly id: unknown; readonly name: unknown },
  at: string,
  ids: Set<unknown>,
  checks: Checks,
): void {
  checks.text(id, `${at}/id`);
  if (ids.has(id)) checks.add(`${at}/id`, "Is that of another one before this one.");
  if (id !== undefined) ids.add(id);
  if (name === undefined || name === "") checks.add(`${at}/name`, "Is missing.");
  checks.text(name, `${at}/name`, 128);
}

const userGroupKeys: readonly (keyof UserGroupSeed)[] = ["id", "name", "members"];
const channelKeys: readonly (keyof ChannelSeed)[] = ["id", "name", "type", "members"];
