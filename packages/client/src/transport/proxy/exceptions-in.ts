import { isIP } from "node:net";
import { parseUrl } from "../../urls/parse-url.js";

/** Whether NO_PROXY names a URL. */
type IsExcepted = (url: URL) => boolean;

/**
 * Reads NO_PROXY: entries separated by commas or spaces. `host`, `.host` and `*.host` stand for the host and all its
 * subdomains, an address for itself, `10.0.0.0/8`, `10.*` and `fd00::/8` for a network, `*` for everything. Each entry may
 * end in a port.
 */
export function exceptionsIn(list: string): IsExcepted {
  const exceptions = list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(exceptionOf);
  return (url) => exceptions.some((isExcepted) => isExcepted(url));
}

function exceptionOf(entry: string): IsExcepted {
  const [, network, prefix] = /^\[?([\da-f.:]+?)\]?\/(\d{1,3})$/.exec(entry) ?? [];
  if (network !== undefined && isIP(network)) return inNetwork(network, Number(prefix));
  if (isIP(entry)) return ({ hostname }) => bitsOf(hostname) === bitsOf(entry);
  const [, name = "", port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  const host = hostOf(name.replace(/^\*?\./, ""));
  return (url) => {
    if (port !== undefined && Number(port) !== portOf(url)) return false;
    if (name === "*") return true;
    const actual = hostOf(url.hostname);
    if (host.endsWith(".*")) return isIP(actual) === 4 && actual.startsWith(host.slice(0, -1));
    return host !== "" && (actual === host || actual.endsWith(`.${host}`));
  };
}

function portOf({ port, protocol }: URL): number {
  return Number(port) || (protocol === "https:" ? 443 : 80);
}

/** The host as in a URL: in ASCII, an address in its shortest form. The trailing dot of a name is removed. */
function hostOf(name: string): string {
  const url = /[/?#@\\]/.test(name) ? undefined : parseUrl(`http://${name}`);
  return (url?.hostname ?? name).replace(/\.$/, "");
}

function inNetwork(network: string, prefix: number): IsExcepted {
  // An IPv4 address is compared as the IPv6 address `::ffff:10.0.0.1`, whose first 96 bits are fixed.
  const length = isIP(network) === 4 ? prefix + 96 : prefix;
  const bits = bitsOf(network)?.slice(0, length);
  if (bits === undefined || length > 128) return () => false;
  return ({ hostname }) => bitsOf(hostname)?.startsWith(bits) ?? false;
}

/** The 128 bits of an address as text; undefined for a name. */
function bitsOf(host: string): string | undefined {
  const bare = host.replace(/^\[|\]$/g, "");
  const version = isIP(bare);
  if (version === 0) return undefined;
  const hostname = parseUrl(`http://[${version === 4 ? `::ffff:${bare}` : bare}]`)?.hostname;
  const [before = "", after] = hostname?.slice(1, -1).split("::") ?? [];
  const [first, last] = [groupsOf(before), groupsOf(after ?? "")];
  const zeros = after === undefined ? [] : new Array<string>(8 - first.length - last.length).fill("0");
  return [...first, ...zeros, ...last]
    .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, "0"))
    .join("");
}

function groupsOf(text: string): string[] {
  return text.split(":").filter(Boolean);
}
