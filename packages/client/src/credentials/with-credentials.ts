import type { ClientOptions } from "../contract/client-types.js";
import type { Call, CallInit } from "../contract/policy.js";
import { CallError } from "../errors/call-error.js";
import { headerValues } from "../headers/header-values.js";
import { toRecord } from "../headers/headers-of.js";
import { foundOnce } from "../once/found-once.js";
import { untilAborted } from "../signal/until-aborted.js";
import { assertCredentials } from "./assert-credentials.js";
import { chooseCredentials } from "./choose-credentials.js";
import { keepFromOthers } from "./keep-from-others.js";
import type { Placed, Sent } from "./sent-credential.js";
import { setsCookies } from "./sets-cookies.js";

/**
 * The call with the credentials that its security requirement asks for. A header, cookie or query parameter of the caller
 * with the same name wins. No redirect takes credentials to another origin.
 * @throws {CallError} `CREDENTIALS` as `assertCredentials` and `chooseCredentials` do, and for cookies in a browser;
 * `BASE_URL` for a base URL that cannot be parsed, which the run time's own error would quote
 */
export async function withCredentials(call: Call, options: ClientOptions): Promise<Call> {
  const source = { ...sourceOf(options), isSent: (placed: Placed) => isSent(placed, call.init, options) };
  const sent = await untilAborted(chooseCredentials(call, source), call.init.signal);
  return sent.length === 0 ? call : { ...call, init: initWith(call, sent, options) };
}

const sourceOf = foundOnce((options: ClientOptions) => {
  const credentials = Object(options.credentials);
  const schemes = options.operations?.$securitySchemes ?? {};
  assertCredentials(credentials, schemes);
  return { credentials, schemes };
});

function isSent({ place, name }: Placed, { headers, params }: CallInit, options: ClientOptions): boolean {
  if (place === "query") return params?.query?.[name] !== undefined;
  const ours = [headers, params?.header, options.headers].flatMap((each) =>
    headerValues(each, headerOf(place, name)),
  );
  return place === "header" ? ours.length > 0 : ours.some((value) => holdsCookie(value, name));
}

function headerOf(place: Placed["place"], name: string): string {
  return place === "cookie" ? "cookie" : name.toLowerCase();
}

function holdsCookie(value: unknown, name: string): boolean {
  return String(value)
    .split(";")
    .some((pair) => pair.trim().startsWith(`${name}=`));
}

function initWith(call: Call, sent: readonly Sent[], options: ClientOptions): CallInit {
  const { init } = call;
  const at = (place: Placed["place"]) => sent.filter((each) => each.place === place);
  const [query, cookies] = [at("query"), at("cookie")];
  if (query.length > 0) assertBaseUrl(init.baseUrl || options.baseUrl);
  const headers = byName(at("header"));
  if (cookies.length > 0) headers.Cookie = cookieHeader(call, cookies, options);
  const changed: CallInit = {
    ...init,
    headers: { ...headers, ...withoutCookie(init.headers, cookies.length > 0) },
    params: { ...init.params, query: { ...init.params?.query, ...byName(query) } },
  };
  const secrets = Object.keys(headers).map((name) => name.toLowerCase());
  const others = secrets.filter((name) => name !== "authorization");
  return others.length > 0 ? keepFromOthers(call, changed, others, options) : changed;
}

function byName(sent: readonly Sent[]): Record<string, string> {
  return Object.fromEntries(sent.map(({ name, value }) => [name, value]));
}

/** The Cookie header: the call's own or else the client's, followed by the credentials. */
function cookieHeader(
  { method, path, init }: Call,
  cookies: readonly Sent[],
  options: ClientOptions,
): string {
  if (!setsCookies(options)) {
    const problem = `this run time does not let a program send a cookie ("${cookies[0]?.name}").`;
    const advice = 'Let the server set it, and pass credentials: "include" at the call.';
    throw new CallError("CREDENTIALS", `${method} ${path}: ${problem} ${advice}`);
  }
  const own = headerValues(init.headers, "cookie");
  const kept = (own.length > 0 ? own : headerValues(options.headers, "cookie")).filter(isString);
  return [...kept, ...cookies.map(({ name, value }) => `${name}=${value}`)].join("; ");
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function withoutCookie(headers: CallInit["headers"], drops: boolean): object {
  const kept = Object.entries(toRecord(headers)).filter(
    ([name, value]) => value !== undefined && !(drops && name.toLowerCase() === "cookie"),
  );
  return Object.fromEntries(kept);
}

/** Refuses a URL that cannot be parsed: the run time's own error would quote the key in the query. */
function assertBaseUrl(baseUrl: unknown): void {
  if (baseUrl === undefined || baseUrl === "") return;
  try {
    const { username, password } = new URL(String(baseUrl), "http://page.invalid");
    if (!username && !password) return;
  } catch {
    // Thrown below.
  }
  throw new CallError("BASE_URL", "The baseUrl is no URL that can be called, or holds a password. Check it.");
}
