import { type Context, objectOf } from "@partwise/description/document";
import { propertiesOf } from "@partwise/description/reading";
import { isJson } from "@partwise/multipart/media-types";
import type { Validate } from "../contract/call.js";
import type { Operation, Parameter } from "../contract/operation.js";
import type { ReceivedRequest } from "../contract/received-request.js";
import { invalid, type Problem } from "../contract/refusal.js";
import { fromText } from "../schemas/from-text.js";
import { fromPairs } from "./from-pairs.js";
import { decodeForm, decodePercent, type Pair, readPairs } from "./read-pairs.js";
import { textsOf } from "./texts-of.js";

/**
 * Reads and checks the parameters of a call: path, query by styles, headers, cookies, and what is written in a media type.
 * @throws {Refusal} 400 that names each wrong parameter
 */
export function readParameters(
  operation: Operation,
  request: Pick<ReceivedRequest, "url" | "headers">,
  pathValues: Readonly<Record<string, string>>,
  { context, validate }: { readonly context: Context; readonly validate: Validate },
): Readonly<Record<string, unknown>> {
  const problems: Problem[] = [];
  const values: [string, unknown][] = [];
  const sent = sentOf(request, pathValues);
  const named = new Set(operation.parameters.map(({ reading }) => `${reading.in} ${reading.name}`));
  for (const parameter of operation.parameters) {
    const { in: place, name } = parameter.reading;
    const problem = (pointer: string, rule: string, message: string) =>
      problems.push({ in: place, name, pointer, rule, message });
    const texts = textsIn(parameter, sent, named, context);
    if (texts === undefined) {
      if (parameter.required) problem("", "required", "Is missing.");
      continue;
    }
    if (texts === "" && objectOf(parameter.object.value).allowEmptyValue === true) {
      values.push([name, ""]);
      continue;
    }
    const value = readValue(texts, parameter, context);
    for (const { pointer, rule, message } of validate(value, parameter.schema, "request")) {
      problem(pointer, rule, message);
    }
    values.push([name, value]);
  }
  if (problems.length > 0) throw invalid("parameters", problems);
  return Object.fromEntries(values);
}

interface Sent {
  readonly path: Readonly<Record<string, string>>;
  readonly query: string;
  readonly pairs: readonly Pair[];
  readonly headers: ReceivedRequest["headers"];
  readonly cookies: readonly Pair[];
}

function sentOf({ url, headers }: Pick<ReceivedRequest, "url" | "headers">, path: Sent["path"]): Sent {
  const at = url.indexOf("?");
  const query = at === -1 ? "" : url.slice(at + 1);
  const cookies = readPairs((headers.cookie ?? "").split(/; */).join("&"));
  return { path, query, pairs: readPairs(query), headers, cookies };
}

function textsIn(
  { reading, schema }: Parameter,
  sent: Sent,
  named: ReadonlySet<string>,
  context: Context,
): unknown {
  const { in: place, name, mediaType } = reading;
  const members = (key: string) =>
    !named.has(`${place} ${key}`) && (propertiesOf(schema.value, context).has(key) || isOpen(schema.value));
  switch (place) {
    case "path": {
      const text = sent.path[name] ?? sent.path[`${name}*`];
      if (text === undefined) return undefined;
      return mediaType ? decodePercent(text) : (textsOf(text, reading, decodePercent) ?? decodePercent(text));
    }
    case "querystring":
      return sent.query === "" ? undefined : sent.query;
    case "header": {
      const text = sent.headers[name.toLowerCase()];
      if (text === undefined) return undefined;
      const joined = Array.isArray(text) ? text.join(", ") : text;
      return mediaType ? joined : textsOf(joined, reading, (item) => item.trim());
    }
    default: {
      const pairs = place === "query" ? sent.pairs : sent.cookies;
      const own = pairs.find((pair) => pair.name === name);
      if (mediaType) return own && decodeForm(own.raw);
      return fromPairs(pairs, { ...reading, members });
    }
  }
}

function isOpen(schema: unknown): boolean {
  const { additionalProperties, properties } = objectOf(schema);
  return additionalProperties !== undefined && additionalProperties !== false && properties === undefined;
}

/** The value of texts: JSON where the parameter is written in JSON, else by the types of the schema. */
function readValue(texts: unknown, { reading, schema }: Parameter, context: Context): unknown {
  const { mediaType } = reading;
  if (mediaType !== undefined && typeof texts === "string") {
    if (isJson(mediaType)) return parsed(reading.in === "querystring" ? decodeForm(texts) : texts);
    if (reading.in === "querystring") return formOf(texts, schema.value, context);
  }
  return fromText(texts, schema.value, context);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function formOf(query: string, schema: unknown, context: Context): unknown {
  const found = new Map<string, unknown>();
  for (const { name, raw } of readPairs(query)) {
    const text = decodeForm(raw);
    const known = found.get(name);
    found.set(name, known === undefined ? text : [...(Array.isArray(known) ? known : [known]), text]);
  }
  return fromText(Object.fromEntries(found), schema, context);
}
