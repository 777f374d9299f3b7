import { isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { mediaTypeOf } from "../infer/body-of-text.js";
import { plainText } from "../infer/plain-text.js";
import { readProse } from "../infer/read-prose.js";
import { readResponseName } from "../infer/read-response-name.js";
import { securityOfHeader } from "../infer/security-of-header.js";
import { splitParameters } from "../infer/split-parameters.js";
import { readOperationMarks } from "../marks/with-operation-marks.js";
import type { ImportWarning, Observed } from "../observed/observed.js";
import type { ObservedParameter, ObservedRequest, ObservedSecurity } from "../observed/observed-request.js";
import { readUrl } from "../observed/read-url.js";
import { readVariables, type Variables } from "../observed/read-variables.js";
import { textOf } from "../observed/text-of.js";
import type { Secrets } from "../secrets/secrets.js";
import type { Collection } from "./load-collection.js";
import { readAuth } from "./read-auth.js";
import { readBody } from "./read-body.js";
import { readDocument } from "./read-document.js";
import { isHeaderName, readHeaders } from "./read-headers.js";
import { readResponse } from "./read-response.js";

/** Reads the requests of a collection, its folders as tags. */
export function readCollection(collection: Collection, secrets: Secrets): Observed {
  const { info, items, auth } = collection;
  const variables = readVariables([...collection.variables, ...collection.environment], secrets);
  const requests: ObservedRequest[] = [];
  const warnings: ImportWarning[] = [...collection.warnings, ...conflictsIn(collection)];
  const tags = new Map<string, string>();
  const own = readDocument(collection);
  const walk = (item: unknown, around: Around) => {
    const { name, description, item: inner, request, variable, auth } = objectOf(item);
    const place = [around.place, textOf(name) || "unnamed"].filter((each) => each !== "").join(" / ");
    if (around.depth > 100) return;
    const more = Array.isArray(variable) ? variable.filter(isObject) : [];
    const inside = more.length > 0 ? around.variables.with(more) : around.variables;
    if (Array.isArray(inner)) {
      const security = readAuth(auth, inside, secrets) ?? around.security;
      const tag = textOf(name).trim();
      const about = textOf(description);
      if (tag !== "" && !tags.get(tag)) tags.set(tag, own === undefined ? plainText(about) : about);
      const tagged = tag === "" ? around.tags : [tag];
      for (const each of inner)
        walk(each, { place, variables: inside, security, tags: tagged, depth: around.depth + 1 });
      return;
    }
    if (request === undefined) {
      warnings.push({ place, message: "is neither a folder nor a request; left out" });
      return;
    }
    const read = readRequest(objectOf(item), { ...around, place, variables: inside }, secrets);
    if (typeof read === "string") warnings.push({ place, message: read });
    else
      requests.push(read, ...savedRequests(objectOf(item), read, { ...around, variables: inside }, secrets));
  };
  const security = readAuth(auth, variables, secrets);
  for (const item of own?.items ?? items) walk(item, { place: "", variables, security, tags: [], depth: 0 });
  for (const name of variables.circular)
    warnings.push({
      place: collection.path,
      message: `the variable ${name} needs itself; it is taken for unset`,
    });
  return {
    ...(own !== undefined && { told: own.told }),
    title: own === undefined ? textOf(info.name).trim() : textOf(info.name),
    description: own === undefined ? plainText(textOf(info.description)) : own.text,
    version: versionOf(info.version),
    tags: [...tags].map(([name, description]) => ({ name, description })),
    requests,
    warnings,
  };
}

interface Around {
  readonly place: string;
  readonly variables: Variables;
  readonly security: readonly ObservedSecurity[] | undefined;
  readonly tags: readonly string[];
  readonly depth: number;
}

function readRequest(item: JsonObject, around: Around, secrets: Secrets): ObservedRequest | string {
  const { variables, place, tags } = around;
  const request: JsonObject =
    typeof item.request === "string" ? { url: item.request, method: "GET" } : objectOf(item.request);
  const url = readUrl(request.url, variables, secrets);
  if (
    url.path === "/" &&
    url.server.url === "" &&
    textOf(objectOf(request.url).raw ?? request.url).trim() === ""
  )
    return "has no URL; left out";
  const named = readHeaders(request.header);
  const headers = named.filter(({ name }) => isHeaderName(name));
  const responses = listOf(item.response).filter(isObject);
  const given = [
    ...url.parameters,
    ...headers
      .filter(({ name }) => !/^(?:content-type|accept)$/i.test(name))
      .map(
        ({ name, value, ...rest }): ObservedParameter => ({
          in: "header",
          name,
          samples: value === "" ? [] : [variables.resolve(value)],
          ...rest,
        }),
      ),
  ];
  const { parameters, security } = splitParameters(given, secrets);
  const found = [...security];
  for (const { originalRequest } of responses) {
    const { header, url } = objectOf(originalRequest);
    const queries = listOf(objectOf(url).query).filter(isObject);
    for (const { name, value, description } of readHeaders(header)) {
      const one = securityOfHeader({ in: "header", name, value, scheme: readProse(description).scheme });
      if (one === undefined) continue;
      secrets.add(value);
      found.push(one);
    }
    for (const { key, value, description } of queries) {
      const { scheme } = readProse(textOf(description));
      const one = securityOfHeader({ in: "query", name: textOf(key), value: textOf(value), scheme });
      if (one === undefined) continue;
      secrets.add(value);
      found.push(one);
    }
  }
  const own = readAuth(request.auth ?? item.auth, variables, secrets) ?? around.security;
  const contentType = mediaTypeOf(headers.find(({ name }) => /^content-type$/i.test(name))?.value ?? "");
  const told = readOperationMarks(textOf(request.description));
  const shown = new Map(found.map((each) => [each.name, each]));
  return {
    place,
    name: (told === undefined ? textOf(item.name).trim() : textOf(item.name)) || textOf(request.name).trim(),
    description: textOf(request.description ?? item.description),
    tags,
    method: (textOf(request.method).trim() || "GET").toUpperCase(),
    server: url.server,
    path: typeof told?.rest.path === "string" ? told.rest.path : url.path,
    parameters,
    body: readBody(request.body, contentType, variables),
    security:
      own === undefined || own.length === 0
        ? shown.size > 0
          ? [...shown.values()]
          : own
        : [...own, ...security.filter((each) => isAnotherKey(each, own))],
    responses: responses.map((each) => readResponse(each, secrets)),
    reviews: named
      .filter(({ name }) => !isHeaderName(name) && !/^\{\{.*\}\}$/.test(name))
      .map(({ name }) => `no header can have the name ${JSON.stringify(name.slice(0, 60))}: it is left out`),
    ...(told !== undefined && { told }),
  };
}

/** The requests that were saved with responses, where they are of the same operation: more samples of its parameters and body. */
function savedRequests(
  item: JsonObject,
  of: ObservedRequest,
  around: Around,
  secrets: Secrets,
): readonly ObservedRequest[] {
  if (of.told !== undefined) return [];
  return listOf(item.response).flatMap((response) => {
    const { name, originalRequest } = objectOf(response);
    if (!isObject(originalRequest)) return [];
    const read = readRequest(
      { name: readResponseName(textOf(name)).text, request: originalRequest },
      around,
      secrets,
    );
    if (typeof read === "string" || read.method !== of.method || shapeOf(read) !== shapeOf(of)) return [];
    const { place, server, tags } = of;
    return [{ ...read, place, server, tags, description: "", security: undefined }];
  });
}

/** Whether a header or query beside the auth of a request is a key of its own, and not the same credential said twice. */
function isAnotherKey({ scheme }: ObservedSecurity, own: readonly ObservedSecurity[]): boolean {
  const nameOf = (each: ObservedSecurity["scheme"]) => String(each.name).toLowerCase();
  if (scheme.type !== "apiKey" || nameOf(scheme) === "authorization") return false;
  return !own.some(
    (each) =>
      each.scheme.type === "apiKey" &&
      (each.scheme["x-review"] !== undefined || nameOf(each.scheme) === nameOf(scheme)),
  );
}

function shapeOf({ path }: ObservedRequest): string {
  return path.replace(/\{[^{}]+\}/g, "{}");
}

/** The variables that environments have several values for. */
function conflictsIn({ environment, path }: Collection): readonly ImportWarning[] {
  const values = new Map<string, Set<unknown>>();
  for (const { key, value, enabled } of environment) {
    const name = textOf(key);
    if (enabled !== false) values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  return [...values]
    .filter(([, all]) => all.size > 1)
    .map(([name]) => ({
      place: path,
      message: `the environments have several values for the variable ${name}; the last one's is taken`,
    }));
}

function versionOf(version: unknown): string | undefined {
  const { major, minor, patch } = objectOf(version);
  if (typeof major === "number") return [major, minor ?? 0, patch ?? 0].join(".");
  return typeof version === "string" && version !== "" ? version : undefined;
}
