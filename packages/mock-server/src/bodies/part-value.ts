import type { Context } from "@partwise/description/document";
import { type EncodingMetadata, parameterShape } from "@partwise/description/reading";
import { isJson, matches, splitMediaTypes } from "@partwise/multipart/media-types";
import type { ParsedPart } from "../contract/parsed-part.js";
import { fromText } from "../schemas/from-text.js";
import { jsonIn } from "./json-in.js";

/**
 * The value of one part by its Encoding Object: bytes of a file, the value of JSON, or text read as the type of the schema.
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function partValue(
  part: ParsedPart,
  { metadata }: DescribedPart,
  schema: unknown,
  pointer: string,
  { context, refuse }: { readonly context: Context; readonly refuse: Refuse },
): unknown {
  const { content, contentType = "text/plain", filename } = part;
  const allowed = metadata.contentType === undefined ? [] : splitMediaTypes(metadata.contentType);
  if (allowed.length > 0 && !allowed.some((each) => matches(each, contentType))) {
    refuse(pointer, "contentType", `Has to be sent as ${allowed.join(" or ")}.`);
    return content;
  }
  for (const [name, { required }] of Object.entries(metadata.headers ?? {})) {
    if (required && !(name.toLowerCase() in part.headers))
      refuse(pointer, "headers", `Needs the part header ${name}.`);
  }
  if (metadata.binary) {
    const isFile = filename !== undefined || part.contentType !== undefined || typeof content !== "string";
    if (!isFile) refuse(pointer, "file", "Has to be a file, not a text part.");
    return typeof content === "string" ? Buffer.from(content) : content;
  }
  const { isScalar, isObject, isArray } = parameterShape(schema, context);
  if (isJson(contentType)) {
    const text = typeof content === "string" ? content : Buffer.from(content).toString("utf8");
    // JSON as text, which `contentMediaType` describes, is a string and stays one.
    const isText = isScalar && !isObject && !isArray && metadata.contentType === undefined;
    const json = isText ? undefined : jsonIn(text);
    if (json !== undefined) return json;
    if (!isScalar) refuse(pointer, "json", "Has to be JSON.");
    return text;
  }
  if (typeof content !== "string" || filename !== undefined) {
    if (isScalar && !isObject && allowed.length === 0 && metadata.contentEncoding === undefined) {
      refuse(pointer, "text", "Has to be a text part, not a file.");
    }
    return content;
  }
  const json = (isObject || isArray) && !isScalar ? jsonIn(content) : undefined;
  return json ?? fromText(content, schema, context);
}

/** A property or item of a multipart body, as far as one part depends on it. */
export interface DescribedPart {
  readonly schema: unknown;
  readonly metadata: EncodingMetadata;
}

/** Notes what is wrong with a part. */
export type Refuse = (pointer: string, rule: string, message: string) => void;
