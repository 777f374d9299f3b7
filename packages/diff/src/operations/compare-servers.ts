import type { NamedOperation } from "@partwise/description";
import { follow, joinPointer, lookUp, objectOf } from "@partwise/description/document";
import { serversMetadata } from "@partwise/description/reading";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Pair, Places } from "../contract/pair.js";
import { isSame } from "../schemas/is-same.js";

/** Compares servers: whether the URLs that deployed clients call are still listed. */
export function compareServers(servers: Places, contexts: Contexts): readonly Finding[] {
  const read = (side: "old" | "new") =>
    (serversMetadata(servers[side], { ...contexts[side], warn: () => {} }) ?? []).map((server) =>
      typeof server === "string" ? { url: server } : server,
    );
  const [before, after] = [read("old"), read("new")];
  const { pointer } = servers.new;
  const found = before.flatMap((old): readonly Finding[] => {
    const now = after.find(({ url }) => url === old.url);
    if (now === undefined) return [{ pointer, message: `server ${old.url} removed`, wire: true }];
    return compareVariables({ old, new: now }, pointer);
  });
  for (const { url } of after) {
    if (!before.some((old) => old.url === url))
      found.push({ pointer, message: `server ${url} added`, isNew: true });
  }
  if (found.length === 0 && !isSame(before, after))
    found.push({ pointer, message: "order or names of servers changed" });
  return found;
}

/** Compares the servers of an operation where it, or its path item, has its own. */
export function compareOwnServers(operation: Pair<NamedOperation>, contexts: Contexts): readonly Finding[] {
  const own = {
    old: ownServers(operation.old, contexts.old),
    new: ownServers(operation.new, contexts.new),
  };
  if (own.old === undefined && own.new === undefined) return [];
  const all = (side: "old" | "new") => ({ value: contexts[side].document.servers, pointer: "/servers" });
  return compareServers({ old: own.old ?? all("old"), new: own.new ?? all("new") }, contexts);
}

function ownServers({ value, pointer, place }: NamedOperation, context: Contexts["old"]) {
  const item = lookUp(`#${place.pointer.replaceAll("%", "%25")}`, context);
  const target = item && follow(item, context);
  const sources = [{ value, pointer }, { value: objectOf(item?.value), pointer: place.pointer }, target];
  const source = sources.find((each) => each?.value.servers !== undefined);
  return source && { value: source.value.servers, pointer: joinPointer(source.pointer, "servers") };
}

type Server = Exclude<NonNullable<ReturnType<typeof serversMetadata>>[number], string>;

function compareVariables({ old, new: now }: Pair<Server>, pointer: string): readonly Finding[] {
  return Object.entries(old.variables ?? {}).flatMap(([name, was]): readonly Finding[] => {
    const is = now.variables?.[name] ?? {};
    const said = `variable ${name} of server ${old.url}`;
    const lost =
      is.enum === undefined
        ? []
        : (was.enum ?? [undefined]).filter((value) => value === undefined || !is.enum?.includes(value));
    if (lost.length > 0) {
      const message =
        lost[0] === undefined ? `${said} has a list of values` : `${said} is no longer ${lost.join(", ")}`;
      return [{ pointer, message, wire: true, types: true }];
    }
    if (was.default !== undefined && is.default === undefined) {
      // each client has to give its value
      return [{ pointer, message: `${said} has no default`, wire: false, types: true }];
    }
    return isSame(was, is) ? [] : [{ pointer, message: `${said} changed`, isNew: true }];
  });
}
