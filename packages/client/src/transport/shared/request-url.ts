import { parseUrl } from "../../urls/parse-url.js";

/** The properties of a URL that a transport reads. A native URL has these properties too, but takes longer to make. */
export type RequestUrl = Readonly<
  Pick<URL, "href" | "origin" | "protocol" | "host" | "pathname" | "search" | "hash">
>;

/**
 * The URL of a request, absolute and without a user name and password.
 * @throws TypeError that does not quote the URL: a query may hold a secret
 * @see https://url.spec.whatwg.org/#url-parsing
 */
export function urlOf(input: string | URL): RequestUrl {
  return (typeof input === "string" && urlAsWritten(input)) || nativeUrl(input);
}

/** Origins seen before; undefined for one that parsing changes. At most `mostOrigins`: a caller may make up any number. */
const origins = new Map<string, Pick<URL, "origin" | "protocol" | "host"> | undefined>();
const mostOrigins = 100;

// A path that a URL parser leaves unchanged: without dot segments (dots or %2e), characters to encode, and fragment.
const pathAsWritten = /^\/(?:[\w~!$&()*+,;=:@/-]|%(?!2e)|(?<!\/)\.)*$/i;
const searchAsWritten = /^\?[\w~!$&()*+,;=:@/.%-]+$/;

/** The properties of a URL that parsing would not change; undefined for any other URL. */
function urlAsWritten(href: string): RequestUrl | undefined {
  const end = href.indexOf("/", 8);
  if (end < 0) return undefined;
  const known = originOf(href.slice(0, end));
  if (known === undefined) return undefined;
  const query = href.indexOf("?", end);
  const pathname = query < 0 ? href.slice(end) : href.slice(end, query);
  const search = query < 0 ? "" : href.slice(query);
  if (!pathAsWritten.test(pathname) || (search !== "" && !searchAsWritten.test(search))) return undefined;
  const { origin, protocol, host } = known;
  return { href, origin, protocol, host, pathname, search, hash: "" };
}

function originOf(text: string) {
  if (origins.has(text)) return origins.get(text);
  const url = parseUrl(text);
  const { origin = "", protocol = "", host = "", port = "" } = url ?? {};
  const known =
    origin === text && port !== "0" && /^https?:$/.test(protocol) ? { origin, protocol, host } : undefined;
  if (origins.size === mostOrigins) origins.clear();
  origins.set(text, known);
  return known;
}

function nativeUrl(input: string | URL): URL {
  const url = typeof input === "string" ? parseUrl(input) : input;
  // node:http takes port 0 for no port.
  if (url === undefined ? /^https?:\/\//i.test(String(input)) : url.port === "0") {
    throw new TypeError(
      "The URL of the Request cannot be called: see that its host is one, and its port a number from 1 to 65535.",
    );
  }
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(
      "The URL of the Request is no absolute http or https URL: give the client a baseUrl.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new TypeError("The URL of the Request holds a user name or password: use an Authorization header.");
  }
  return url;
}
