import { createClient, type Operations } from "@partwise/client";
import { readWithBusboy } from "../read-back/read-with-busboy.js";
import { type Json, listOf, objectOf } from "../real-descriptions/json.js";
import type { Recorded } from "./record-curl.js";

/**
 * Sends a recorded request again, by a description: its values are read from the recorded bytes by the URL class, busboy
 * and JSON.parse, and called by the names that the description has for them.
 * @throws {Error} where the description has no place for what was recorded
 */
export async function callAsDescribed(
  sent: Recorded,
  { document, operations }: Description,
  port: number,
): Promise<void> {
  const url = new URL(sent.url, "http://localhost");
  const { path, values, operation } = operationOf(sent.method, url.pathname, document);
  assertServer(sent, operation, document);
  const parameters = listOf(operation.parameters).map(objectOf);
  const schemaOf = (place: string, name: string) => {
    const found = parameters.find(
      (each) =>
        each.in === place && (place === "header" ? String(each.name).toLowerCase() : each.name) === name,
    );
    return found === undefined ? undefined : objectOf(found.schema);
  };
  const params: Record<string, Record<string, unknown>> = { path: {}, query: {}, header: {} };
  for (const [name, value] of values)
    params.path = { ...params.path, [name]: typed(value, schemaOf("path", name)) };
  const isCredential = credentialsOf(operation, document);
  const query = [...url.searchParams].filter(([name]) => !isCredential("query", name));
  params.query = objectByNames(query, (name) => schemaOf("query", name) ?? missing(`the query ${name}`));
  for (const [name, value] of Object.entries(sent.headers)) {
    if (isOfConnection(name) || isCredential("header", name)) continue;
    const schema = schemaOf("header", name) ?? missing(`the header ${name}`);
    params.header = { ...params.header, [name]: typed(String(value), schema) };
  }
  const { body, mediaType } = await bodyOf(sent, operation);
  const client = createClient({ baseUrl: `http://127.0.0.1:${port}`, operations });
  const init = { params, ...(body !== undefined && { body, mediaType }) };
  const call = client.request as unknown as (method: string, path: string, init: object) => Promise<unknown>;
  await call(sent.method.toLowerCase(), path, init);
}

/** A description as data, and what was generated from it. */
export interface Description {
  readonly document: Json;
  readonly operations: Operations;
}

function operationOf(method: string, pathname: string, { paths }: Json) {
  for (const [path, item] of Object.entries(objectOf(paths))) {
    const operation = objectOf(item)[method.toLowerCase()];
    if (operation === undefined) continue;
    const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
    const pattern = path
      .split(/\{[^{}]+\}/)
      .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("([^/]+)");
    const found = new RegExp(`^${pattern}/?$`).exec(pathname);
    if (found === null) continue;
    const values = names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? "")] as const);
    return { path, values, operation: objectOf(operation) };
  }
  return missing(`${method} ${pathname}`);
}

function assertServer({ headers }: Recorded, operation: Json, document: Json): void {
  const servers = listOf(operation.servers ?? document.servers).map((each) => String(objectOf(each).url));
  const host = (headers.host ?? "").replace(/:(?:80|443)$/, "");
  const hosts = servers.map((url) => url.replace(/^\w+:\/\//, "").replace(/[:/](?:80|443)?$/, ""));
  if (!hosts.some((each) => each.includes("{") || each.toLowerCase() === host.toLowerCase()))
    missing(`the server ${host}`);
}

/** Whether a name carries what a security scheme of the operation asks for. */
function credentialsOf(operation: Json, document: Json): (place: string, name: string) => boolean {
  const schemes = objectOf(objectOf(document.components).securitySchemes);
  const asked = listOf(operation.security ?? document.security).flatMap((each) =>
    Object.keys(objectOf(each)),
  );
  const names = asked.map((name) => objectOf(schemes[name]));
  return (place, name) =>
    names.some((scheme) =>
      scheme.type === "apiKey"
        ? scheme.in === place && String(scheme.name).toLowerCase() === name.toLowerCase()
        : place === "header" && name === "authorization",
    );
}

/** Headers that a client or a connection sets, and the state of a browser. */
export function isOfConnection(name: string): boolean {
  return /^(?:host|connection|keep-alive|proxy-.*|content-(?:length|type)|transfer-encoding|te|expect|upgrade.*|accept.*|user-agent|referer|origin|cookie|cache-control|pragma|dnt|sec-.*|http2-settings|x-requested-with|authority|priority)$/.test(
    name,
  );
}

async function bodyOf(sent: Recorded, operation: Json): Promise<{ body?: unknown; mediaType?: string }> {
  const contentType = sent.headers["content-type"] ?? "";
  const mediaType = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (sent.body.length === 0 && mediaType === "") return {};
  const content = objectOf(objectOf(operation.requestBody).content);
  const text = sent.body.toString();
  const described = mediaType in content ? mediaType : (Object.keys(content)[0] ?? "");
  if (sent.body.length === 0 && (described === "" || objectOf(operation.requestBody).required !== true))
    return {};
  if (described === "") return missing(`a body of ${mediaType}`);
  const { schema: given } = objectOf(content[described]);
  const schema = objectOf(given);
  const propertyOf = (name: string) => {
    const found = objectOf(schema.properties)[name];
    return found === undefined ? missing(`the property ${name}`) : objectOf(found);
  };
  if (described === "application/x-www-form-urlencoded" && schema.type === "object")
    return { mediaType: described, body: objectByNames([...new URLSearchParams(text)], propertyOf) };
  if (described.startsWith("multipart/")) {
    const parts = await readWithBusboy({ bytes: sent.body, contentType });
    const pairs = parts.map(({ name = "", filename, contentType, bytes }): [string, unknown] => [
      name,
      filename === undefined ? bytes.toString() : { content: new Uint8Array(bytes), filename, contentType },
    ]);
    return { mediaType: described, body: objectByNames(pairs, propertyOf) };
  }
  if (/[/+]json$/.test(described)) {
    const value = JSON.parse(text);
    if (schema.type === "object" && typeof value === "object" && value !== null)
      for (const name of Object.keys(value)) if (schema.properties !== undefined) propertyOf(name);
    return { mediaType: described, body: value };
  }
  return { mediaType: described, body: schema.format === "binary" ? new Uint8Array(sent.body) : text };
}

function objectByNames(
  pairs: readonly (readonly [string, unknown])[],
  schemaOf: (name: string) => Json,
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const name of new Set(pairs.map(([each]) => each))) {
    const schema = schemaOf(name);
    const all = pairs.filter(([each]) => each === name).map(([, value]) => value);
    const types = schema.type === "array" ? objectOf(schema.items) : schema;
    const values = all.map((value) => (typeof value === "string" ? typed(value, types) : value));
    if (schema.type !== "array" && values.length > 1) missing(`${values.length} values of ${name}`);
    object[name] = schema.type === "array" ? values : values[0];
  }
  return object;
}

/** Text as the value that the schema says, where that is sent as the same text. */
function typed(text: string, schema: Json | undefined): unknown {
  const { type } = schema ?? {};
  if ((type === "integer" || type === "number") && String(Number(text)) === text) return Number(text);
  if (type === "boolean" && /^(?:true|false)$/.test(text)) return text === "true";
  if (type !== "string" && type !== undefined) return missing(`the ${type} ${text}`);
  return text;
}

function missing(what: string): never {
  throw new Error(`the description has no ${what}`);
}
