import type { Json } from "./json.js";

/** What decides about the parts of one property: the version, the Encoding Object, the body's media type. */
export interface PartRule {
  readonly version: "3.0" | "3.1" | "3.2";
  readonly encoding: Json;
  readonly mediaType: string;
}

/** The style of a property whose Encoding Object asks for one, where the version and the body honour it. */
export function styleOf({
  version,
  encoding,
  mediaType,
}: PartRule): { style: string; explode: boolean } | undefined {
  const { style, explode, allowReserved } = encoding;
  if (version === "3.0" || !/^multipart\/form-data\b/i.test(mediaType)) return undefined;
  if (style === undefined && explode === undefined && allowReserved === undefined) return undefined;
  const name = typeof style === "string" ? style : "form";
  return { style: name, explode: typeof explode === "boolean" ? explode : name === "form" };
}

/** The media types that the Encoding Object lists. */
export function listedTypes({ encoding }: PartRule): string[] {
  if (typeof encoding.contentType !== "string") return [];
  return encoding.contentType
    .split(",")
    .map((each) => each.trim())
    .filter((each) => /^[^\s/]+\/[^\s/]+/.test(each));
}

/** Whether a schema is raw binary: `format: binary`, a media type that is not text, or nothing at all. */
export function isBinary(type: string | undefined, keywords: Json, { version }: PartRule): boolean {
  const { format, contentEncoding, contentMediaType } = keywords;
  if (type !== undefined && type !== "string") return false;
  if (version !== "3.0" && typeof contentEncoding === "string") return /^binary$/i.test(contentEncoding);
  if (type === "string" && format === "binary") return true;
  if (version !== "3.0" && typeof contentMediaType === "string") return !/^text\//i.test(contentMediaType);
  return type === undefined && keywords.enum === undefined && keywords.const === undefined;
}

/** Whether bytes of a schema travel as base64 text, and in which alphabet. */
export function alphabetOf(
  type: string | undefined,
  keywords: Json,
  { version }: PartRule,
): "base64" | "base64url" | undefined {
  if (type !== "string") return undefined;
  const { format, contentEncoding } = keywords;
  if (version === "3.0") return format === "byte" || format === "base64" ? "base64" : undefined;
  const named = typeof contentEncoding === "string" ? contentEncoding.toLowerCase() : "";
  return named === "base64" || named === "base64url" ? named : undefined;
}

/** The headers that are sent without the caller's help: those whose schema leaves one value. */
export function fixedHeaders(
  { encoding, mediaType }: PartRule,
  deref: (node: unknown) => Json,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, node] of Object.entries((encoding.headers as Json | undefined) ?? {})) {
    if (/^content-(type|disposition|transfer-encoding)$/i.test(name)) continue;
    const header = deref(node);
    const { const: one, enum: values, default: usual } = deref(header.schema);
    const single = one ?? (Array.isArray(values) && values.length === 1 ? values[0] : undefined);
    const isForm = /^multipart\/form-data\b/i.test(mediaType);
    const value = single ?? (header.required === true || !isForm ? usual : undefined);
    if (["string", "number", "boolean"].includes(typeof value)) found[name] = String(value);
  }
  return found;
}
