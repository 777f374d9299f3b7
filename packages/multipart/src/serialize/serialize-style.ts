import type { Encoding } from "../contract/encoding.js";
import { invalidValue } from "../contract/multipart-error.js";
import { kindOfValue } from "../value/kind-of-value.js";
import { jsonValueOf, serializeScalar } from "./serialize-value.js";

/**
 * The pairs of name and spelled text of a property with `style`, `explode` or `allowReserved`; names are not escaped. Values
 * have one level: `addNested` writes objects and arrays of objects under `deepObject`.
 * @throws {MultipartError} `INVALID_VALUE` for deeper values
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-values
 */
export function serializeStyle(
  name: string,
  value: unknown,
  encoding: Encoding,
  property: string,
  { text, delimiters }: StyleSpelling = formDataSpelling,
): [string, string][] {
  const { style = "form", explode = style === "form" } = encoding;
  const spell = (each: unknown, path: string) => text(styledText(each, path, encoding), encoding);
  if (typeof value !== "object" || value === null) return [[name, spell(value, property)]];
  const delimiter = delimiters[style];
  if (Array.isArray(value)) {
    const texts: string[] = [];
    for (const [i, item] of value.entries()) {
      if (item !== undefined && item !== null) texts.push(spell(item, `${property}[${i}]`));
    }
    if (style === "deepObject") return texts.map((each, i) => [`${name}[${i}]`, each]);
    if (explode) return texts.map((each) => [name, each]);
    return texts.length === 0 ? [] : [[name, texts.join(delimiter)]];
  }
  const members: [string, string][] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined && member !== null) members.push([key, spell(member, `${property}.${key}`)]);
  }
  if (explode || members.length === 0) return members;
  return [[name, members.flatMap(([key, each]) => [text(key, encoding), each]).join(delimiter)]];
}

/** How one kind of body spells a text under a style, and the delimiters between joined texts. */
export interface StyleSpelling {
  readonly text: (text: string, encoding: Encoding) => string;
  readonly delimiters: Readonly<Record<NonNullable<Encoding["style"]>, string>>;
}

/** The spelling of form-data, which percent-encodes nothing. */
export const formDataSpelling: StyleSpelling = {
  text: (text) => text,
  delimiters: { form: ",", spaceDelimited: " ", pipeDelimited: "|", deepObject: "," },
};

/** Whether an encoding has `style`, `explode` or `allowReserved`, any of which makes its content types void. */
export function hasStyle({ style, explode, allowReserved }: Encoding): boolean {
  return (style ?? explode ?? allowReserved) !== undefined;
}

/**
 * The text, under a style, of a scalar, a Date, or an object whose `toJSON()` returns a scalar.
 * @throws {MultipartError} `INVALID_VALUE` for deeper levels */
export function styledText(value: unknown, property: string, { format, boolean }: Encoding): string {
  const scalar = typeof value === "object" && value !== null ? jsonValueOf(value, property, format) : value;
  if (typeof scalar === "object") {
    throw invalidValue(
      property,
      kindOfValue(scalar),
      "a value without levels inside, since its style has one level",
    );
  }
  return serializeScalar(scalar, property, boolean);
}
