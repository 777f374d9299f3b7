import { isFormData, isMultipart } from "@partwise/multipart/media-types";
import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject } from "../document/json-object.js";
import type { EncodingMetadata, HeaderMetadata } from "../metadata/operations-metadata.js";
import { alternativesOf } from "../schemas/alternatives-of.js";

/**
 * The part headers that an Encoding Object declares, sorted by name. Without Content-Type, and for a
 * property of form-data without Content-Disposition, which is made from the property's name.
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

/** The values that a header may have, as far as its schema lists them. */
export function listedValues(header: Located<unknown>, context: Context): readonly string[] {
  const [only, ...more] = alternativesOf(follow(header, context)?.value.schema, context);
  if (only === undefined || more.length > 0) return [];
  const values = only.const === undefined ? (only.enum ?? []) : [only.const];
  return values.filter((value) => typeof value === "string");
}

/** The value that a header has to have: its `const`, its one `enum` entry, or, when required, its `default`. */
function onlyValue(schema: unknown, required: boolean, context: Context): string | undefined {
  const [only, ...more] = alternativesOf(schema, context);
  if (only === undefined || more.length > 0) return undefined;
  const value = only.const ?? (only.enum?.length === 1 ? only.enum[0] : required ? only.default : undefined);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}
