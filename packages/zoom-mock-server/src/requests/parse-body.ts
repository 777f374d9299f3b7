import type { IncomingHttpHeaders } from "node:http";
import { invalid, type Problem, Refusal } from "../answers/refusal.js";
import type { Validate } from "../description/create-validator.js";
import { type LocatedSchema, lookUp, type Operation } from "../description/description.js";
import { fromText } from "../description/from-text.js";
import { type ParsedPart, parseMultipart } from "./parse-multipart.js";

/** Reads the body of a call, or nothing where its operation takes none. Throws a refusal if it cannot be read. */
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

/** A body as its media type has it, not yet held against its schema. */
export type ParsedBody = { readonly schema: LocatedSchema } & (
  | { readonly parts: readonly ParsedPart[] }
  | { readonly json: unknown }
);

/** The value of a request body. */
export type BodyValue = Readonly<Record<string, unknown>>;

/** The value of a body, checked by the description. Throws a refusal that names what is wrong. */
export function toValue(parsed: ParsedBody, operation: Operation, validate: Validate): BodyValue {
  const value = "parts" in parsed ? fromParts(parsed.parts, parsed.schema) : parsed.json;
  return checkValue(value, parsed.schema, operation, validate);
}

/** The media type of a Content-Type header without its parameters, in lower case. */
export function essenceOf(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

/** The value of a JSON body. V8's own message would quote the body, so it is dropped. */
function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new Refusal(400, 300, "The body is not valid JSON.");
  }
}

/** The value of a multipart body: its text parts, each as the type that the description gives the property. */
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
 * Validates a value by the schema of its media type. Where a form holds as one text what the JSON body holds as an
 * array (the members of a group), the text is read as JSON and validated by the schema of the JSON body.
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
