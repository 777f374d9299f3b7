import type { IncomingHttpHeaders } from "node:http";
import { invalid, type Problem, Refusal } from "../answers/refusal.js";
import type { Validate } from "../description/create-validator.js";
import { type LocatedSchema, lookUp, type Operation } from "../description/description.js";
import { fromText } from "../description/from-text.js";
import { type ParsedPart, parseMultipart } from "./parse-multipart.js";

/**
 * Reads the body of a call; undefined when the operation takes no body.
 * @throws {Refusal} 415 for another media type or a Content-Encoding, 400 when the body cannot be read
 */
export async function parseBody(
  { headers, body }: { readonly headers: IncomingHttpHeaders; readonly body: Buffer },
  { content }: Operation,
): Promise<ParsedBody | undefined> {
  if (!content) return undefined;
  const { "content-type": contentType = "", "content-encoding": encoding = "identity" } = headers;
  if (body.length === 0 && contentType === "") throw new Refusal(400, 300, "The request has no body.");
  const mediaType = essenceOf(contentType);
  const schema = content.get(mediaType);
  if (!schema || encoding.toLowerCase() !== "identity") {
    const mediaTypes = [...content.keys()].join(" or ");
    throw new Refusal(415, 300, `The body has to be ${mediaTypes}, without a Content-Encoding.`);
  }
  if (mediaType !== "multipart/form-data") return { schema, json: parseJson(body) };
  return { schema, parts: await parseMultipart(body, contentType) };
}

/** A body read by its media type, and the schema that will check it. */
export type ParsedBody = { readonly schema: LocatedSchema } & (
  | { readonly parts: readonly ParsedPart[] }
  | { readonly json: unknown }
);

/** The checked value of a request body, by property. */
export type BodyValue = Readonly<Record<string, unknown>>;

/**
 * The value of a body, checked against the description.
 * @throws {Refusal} 400 that names each wrong property
 */
export function toValue(parsed: ParsedBody, operation: Operation, validate: Validate): BodyValue {
  const value = "parts" in parsed ? fromParts(parsed.parts, parsed.schema) : parsed.json;
  return checkValue(value, parsed.schema, operation, validate);
}

/** The media type of a Content-Type header without its parameters, in lower case. */
export function essenceOf(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

/** The value of a JSON body. V8's message, which quotes the body, is dropped. */
function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new Refusal(400, 300, "The body is not valid JSON.");
  }
}

/** The value of a multipart body: each text part is read as the type of its property. */
function fromParts(parts: readonly ParsedPart[], { pointer, schema }: LocatedSchema): BodyValue {
  const problems: Problem[] = [];
  const value = new Map<string, unknown>();
  for (const { name: property, filename, content } of parts) {
    if (!Object.hasOwn(schema.properties ?? {}, property)) continue;
    if (typeof content !== "string" || filename !== undefined) {
      problems.push({ property, message: "Has to be a text part, not a file." });
    } else if (value.has(property)) {
      problems.push({ property, message: "Stands in the body more than once." });
    } else {
      value.set(property, fromText(content, lookUp(`${pointer}/properties/${property}`).schema));
    }
  }
  if (problems.length > 0) throw invalid(problems);
  return Object.fromEntries(value);
}

/**
 * Validates a value against the schema of its media type. A form has the members of a group as text, where a JSON body
 * has an array: such text is read as JSON, and validated against the schema of the JSON body.
 */
function checkValue(value: unknown, used: LocatedSchema, op: Operation, validate: Validate): BodyValue {
  const problems = validate(value, used.pointer);
  if (problems.length > 0) throw invalid(problems);
  const json = op.content?.get("application/json");
  if (!json || json.pointer === used.pointer) return value as BodyValue;
  const read = Object.entries(value as BodyValue).map(([property, text]) => {
    const { type } = lookUp(`${json.pointer}/properties/${property}`).schema;
    if (typeof text !== "string" || type === "string") return [property, text];
    return [property, parseJsonText(text, property)];
  });
  return checkValue(Object.fromEntries(read), json, op, validate);
}

function parseJsonText(text: string, property: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid([{ property, message: "Has to be JSON." }]);
  }
}
