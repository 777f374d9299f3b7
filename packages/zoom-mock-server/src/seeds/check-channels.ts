import type { ChannelSeed } from "../account/channel.js";
import { checkIdAndName } from "./check-id-and-name.js";
import { checkMembers } from "./check-people.js";
import type { Checks } from "./create-checks.js";

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

const channelKeys: readonly (keyof ChannelSeed)[] = ["id", "name", "type", "members"];
