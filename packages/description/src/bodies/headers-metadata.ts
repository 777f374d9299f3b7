import { isFormData, isMultipart } from "@partwise/multipart/media-types";
import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject } from "../document/json-object.js";
import type { EncodingMetadata, HeaderMetadata } from "../metadata/operations-metadata.js";
import { alternativesOf } from "../schemas/alternatives-of.js";

/**
 * The part headers that an Encoding Object declares, sorted by name. Content-Type is left out, and for a property of
 * form-data Content-Disposition, too: the encoder makes both.
 * @see https://spec.openapis.org/oas/v3.1.1.html#header-object
 */
export function headersMetadata(
  headers: Located<unknown>,
  { mediaType, isItem }: { readonly mediaType: string; readonly isItem: boolean },
  context: Context,
): EncodingMetadata["headers"] {
  if (!isMultipart(mediaType) || !isObject(headers.value)) return undefined;
  const found = Object.entries(headers.value)
    .filter(([name]) => !isMade(name.toLowerCase(), isFormData(mediaType) && !isItem))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, header]): [string, HeaderMetadata] => [
      name,
      headerMetadata({ value: header, pointer: joinPointer(headers.pointer, name) }, context),
    ]);
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function isMade(name: string, isNamed: boolean): boolean {
  return name === "content-type" || (name === "content-disposition" && isNamed);
}

function headerMetadata(header: Located<unknown>, context: Context): HeaderMetadata {
  const target = follow(header, context)?.value;
  const required = target?.required === true;
  const value = onlyValue(target?.schema, required, context);
  return { ...(required && { required }), ...(value !== undefined && { value }) };
}

/** The values that the schema of a header lists; empty where the schema lists none. */
export function listedValues(header: Located<unknown>, context: Context): readonly string[] {
  const [only, ...more] = alternativesOf(follow(header, context)?.value.schema, context);
  if (only === undefined || more.length > 0) return [];
  const values = only.const === undefined ? (only.enum ?? []) : [only.const];
  return values.filter((value) => typeof value === "string");
}

/** The only value that a header can have: its `const`, its single `enum` entry, or the `default` of a required header. */
function onlyValue(schema: unknown, required: boolean, context: Context): string | undefined {
  const [only, ...more] = alternativesOf(schema, context);
  if (only === undefined || more.length > 0) return undefined;
  const value = only.const ?? (only.enum?.length === 1 ? only.enum[0] : required ? only.default : undefined);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}
