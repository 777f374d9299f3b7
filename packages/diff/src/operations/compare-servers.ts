import { serversMetadata } from "@partwise/description/reading";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Places } from "../contract/pair.js";
import { isSame } from "../schemas/is-same.js";

/** Compares servers: whether the URLs that deployed clients call are still listed. */
export function compareServers(servers: Places, contexts: Contexts): readonly Finding[] {
  const read = (side: "old" | "new") =>
    serversMetadata(servers[side], { ...contexts[side], warn: () => {} }) ?? [];
  const [before, after] = [read("old"), read("new")];
  const urlOf = (server: (typeof before)[number]) => (typeof server === "string" ? server : server.url);
  const found: Finding[] = [];
  const { pointer } = servers.new;
  for (const old of before) {
    const now = after.find((each) => urlOf(each) === urlOf(old));
    if (now === undefined) found.push({ pointer, message: `server ${urlOf(old)} removed`, wire: true });
    else if (!isSame(old, now))
      found.push({ pointer, message: `variables of server ${urlOf(old)} changed`, isNew: true });
  }
  for (const now of after) {
    if (before.some((old) => urlOf(old) === urlOf(now))) continue;
    found.push({ pointer, message: `server ${urlOf(now)} added`, isNew: true });
  }
  return found;
}
