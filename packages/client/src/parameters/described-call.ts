import type { ClientOptions } from "openapi-fetch";
import { serializePathByDefault, toRecord } from "../at-once.js";
import type { Call, CallInit } from "../contract/policy.js";
import type { ParameterMetadata } from "./parameter-metadata.js";
import { parameterValue } from "./parameter-value.js";
import { named, refusal } from "./refusal.js";
import { serializeCookies, takesCookies } from "./serialize-cookies.js";
import { serializeHeaders } from "./serialize-headers.js";
import { serializePath } from "./serialize-path.js";
import { serializeQuery, serializeQuerystring } from "./serialize-query.js";

type Values = Readonly<Record<string, unknown>>;

/**
 * The call with serializers for openapi-fetch that write its parameters as described. A serializer of the caller stays.
 * Without a description, parameters are written as by openapi-fetch, and those that cannot be sent are refused.
 * @throws {CallError} `PATH_PARAMETER` or `PARAMETER` for a parameter that cannot be sent
 */
export function describedCall(call: Call, client: ClientOptions): Call {
  const { path: template, operation, init } = call;
  const { params = {} } = init;
  const described = operation && ((operation.parameters ?? []) as readonly ParameterMetadata[]);
  const { path: values = {}, query = {} } = params;
  const ownQuery = init.querySerializer ?? client.querySerializer;
  const pathSerializer = init.pathSerializer ?? client.pathSerializer;
  const written = pathSerializer
    ? assertGiven(template, values)
    : serializePath({ template, described, values, query: ownQuery ? {} : query });
  const header = headersOf(call, client, described);
  const changes: { -readonly [option in keyof CallInit]: CallInit[option] } = {
    params: { ...params, ...(written && { path: values }), ...(header && { header }) },
  };
  if (written !== undefined) {
    const { path, search } = written;
    const end = ownQuery && search !== "" ? `?${search}` : "";
    changes.pathSerializer = (url: string) =>
      `${serializePathByDefault(url.slice(0, url.length - template.length), values)}${path}${end}`;
  }
  if (!ownQuery && described) {
    const search = [written?.search, queryOf(template, described, params)].filter(Boolean).join("&");
    changes.querySerializer = () => search;
  } else if (!ownQuery) {
    changes.params = { ...changes.params, query: withDates(template, query) };
  }
  return { ...call, init: { ...init, ...changes } };
}

function queryOf(
  template: string,
  described: readonly ParameterMetadata[],
  { query = {}, querystring = {} }: NonNullable<CallInit["params"]>,
): string {
  const single = described.find((each) => each.in === "querystring");
  const text = single ? serializeQuerystring(template, single, querystring[single.name]) : "";
  // Credentials may put a key after the querystring parameter.
  return [text, serializeQuery(template, described, query)].filter(Boolean).join("&");
}

/** Values with text for each Date, in which openapi-fetch would look for properties and find none. */
function withDates(template: string, query: Values): Values {
  const entries = Object.entries(query).map(([name, value]) => [
    name,
    named("query", name, template, () => parameterValue(value, name)),
  ]);
  return Object.fromEntries(entries);
}

/** The header parameters as text, with the cookies. Undefined where openapi-fetch writes the headers unchanged. */
function headersOf(
  { path, init }: Call,
  client: ClientOptions,
  described: readonly ParameterMetadata[] | undefined,
): Values | undefined {
  const { header, cookie = {} } = init.params ?? {};
  const headers = described && header ? serializeHeaders(path, described, header) : header;
  const cookies = serializeCookies(path, described ?? [], cookie);
  if (cookies === "") return headers;
  const [name = ""] = Object.keys(cookie).filter((each) => cookie[each] != null);
  const RequestClass = (init.Request ?? client.Request ?? Request) as typeof Request;
  if (!takesCookies(RequestClass)) {
    const what =
      "cannot be sent: this runtime drops every Cookie header but its own. Leave it out, and pass `credentials` to have the runtime send the cookies that it has";
    throw refusal("cookie", name, path, what);
  }
  const others = [
    cookieIn(init.headers) ?? cookieIn(client.headers as CallInit["headers"]),
    cookieIn(headers),
  ];
  const kept = Object.entries(headers ?? {}).filter(([each]) => each.toLowerCase() !== "cookie");
  return { ...Object.fromEntries(kept), Cookie: [...others, cookies].filter(Boolean).join("; ") };
}

function cookieIn(headers: CallInit["headers"]): unknown {
  return Object.entries(toRecord(headers)).findLast(([name]) => name.toLowerCase() === "cookie")?.[1];
}

/** Refuses a path value that no serializer of the caller may write: a missing or empty one, or a dot segment. */
function assertGiven(template: string, values: Values): undefined {
  for (const [, name = ""] of template.matchAll(/\{[.;]?([^{}]+?)\*?\}/g)) {
    const value = values[name] ?? "";
    if (typeof value === "string" && /^\.{0,2}$/.test(value)) {
      throw refusal("path", name, template, "is missing, empty or a dot segment: give it another value");
    }
  }
}
