import { parseUrl } from "../../urls/parse-url.js";
import { exceptionsIn } from "./exceptions-in.js";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds the proxy of a URL. Without the option: HTTP_PROXY for http and HTTPS_PROXY for https, unless NO_PROXY names the host
 * or the host is loopback. A variable in lower case wins over the same variable in capitals. The environment is read once.
 * @throws TypeError for a proxy that is no http or https URL
 */
export function proxyFor(
  option: ProxyOption,
  environment: Environment = process.env,
): (url: URL) => URL | undefined {
  if (option === false) return () => undefined;
  if (option !== undefined) {
    const proxy = proxyUrl(option, "The option `proxy`");
    return () => proxy;
  }
  const variable = (name: string) => environment[name.toLowerCase()] || environment[name] || undefined;
  // A CGI server passes the request header `Proxy` to its programs as HTTP_PROXY, so any client could set the variable.
  const isCgi = environment.REQUEST_METHOD !== undefined;
  const http = isCgi ? environment.http_proxy : variable("HTTP_PROXY");
  const https = variable("HTTPS_PROXY");
  const byProtocol = new Map<string, URL>();
  if (http) byProtocol.set("http:", proxyUrl(http, "HTTP_PROXY"));
  if (https) byProtocol.set("https:", proxyUrl(https, "HTTPS_PROXY"));
  const isExcepted = exceptionsIn(variable("NO_PROXY") ?? "");
  return (url) => {
    const proxy = byProtocol.get(url.protocol);
    return proxy && !isLoopback(url) && !isExcepted(url) ? proxy : undefined;
  };
}

/** `false` for no proxy, the URL of a proxy, or undefined for the proxies that the environment names. */
export type ProxyOption = false | string | undefined;

/**
 * Whether a host is loopback, which a proxy would take for its own machine. @see
 * https://www.rfc-editor.org/rfc/rfc6890#section-2.2.2
 */
function isLoopback({ hostname }: URL): boolean {
  return /^((.+\.)?localhost\.?|127(\.\d{1,3}){3}|\[::1\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/.test(hostname);
}

/** Proxy-Authorization, from the user name and password in the proxy's URL. @see https://www.rfc-editor.org/rfc/rfc7617 */
export function proxyAuthorization({ username, password }: URL): string | undefined {
  if (username === "" && password === "") return undefined;
  const bytes = [username, ":", password].map(percentDecode);
  return `Basic ${Buffer.concat(bytes).toString("base64")}`;
}

/** Decodes percent-encoding; a lone `%` stays. @see https://url.spec.whatwg.org/#percent-decode */
function percentDecode(text: string): Buffer {
  const byteOf = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 16));
  const utf8 = Buffer.from(text).toString("latin1");
  return Buffer.from(utf8.replace(/%([\da-f]{2})/gi, byteOf), "latin1");
}

/** Parses the URL of a proxy. The error does not quote the text, which may hold a password. */
function proxyUrl(text: string, where: string): URL {
  const full = text.includes("://") ? text : `http://${text}`;
  const url = parseUrl(full);
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.port === "0") {
    throw new TypeError(`${where} is no http or https URL: write it as http://proxy.example.com:8080.`);
  }
  return url;
}
