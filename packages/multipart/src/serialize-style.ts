import type { Encoding } from "./encoding.js";
import { invalidValue } from "./errors.js";
import { kindOfValue } from "./kind-of-value.js";
import { normalizeLines } from "./normalize-lines.js";
import { plainValue, serializeScalar } from "./serialize-value.js";

const delimiters = { form: ",", spaceDelimited: " ", pipeDelimited: "|", deepObject: "," } as const;

/** Whether the encoding says how values are laid out, so that its content types do not count. */
export function hasStyle(encoding: Encoding): boolean {
  return (
    encoding.style !== undefined || encoding.explode !== undefined || encoding.allowReserved !== undefined
  );
}

/**
 * The names and texts of the parts that a property with `style`, `explode` or `allowReserved` becomes.
 * Nothing is percent-encoded. One level only.
 * @throws MultipartError `INVALID_VALUE` for deeper values
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-values
 */
export function serializeStyle(name: string, value: unknown, encoding: Encoding): [string, string][] {
  const { style = "form", explode = style === "form" } = encoding;
  if (typeof value !== "object" || value === null) return [[name, scalarText(value, name)]];
  if (Array.isArray(value)) {
    if (style === "deepObject")
      throw invalidValue(name, "an array", "an object, which style deepObject spells out");
    return serializeItems(name, value, explode, delimiters[style]);
  }
  const members = membersOf(name, value);
  if (style === "deepObject") return members.map(([key, text]) => [`${name}[${key}]`, text]);
  if (explode || members.length === 0) return members;
  return [[name, members.flat().join(delimiters[style])]];
}

function serializeItems(
  name: string,
  items: readonly unknown[],
  explode: boolean,
  delimiter: string,
): [string, string][] {
  const texts: string[] = [];
  for (const [i, item] of items.entries()) {
    if (item !== undefined && item !== null) texts.push(scalarText(item, `${name}[${i}]`));
  }
  if (explode) return texts.map((text) => [name, text]);
  return texts.length === 0 ? [] : [[name, texts.join(delimiter)]];
}

function membersOf(name: string, value: object): [string, string][] {
  const members: [string, string][] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined && member !== null) members.push([key, scalarText(member, `${name}.${key}`)]);
  }
  return members;
}

function scalarText(value: unknown, property: string): string {
  const plain = typeof value === "object" && value !== null ? plainValue(value, property) : value;
  if (typeof plain === "object") {
    throw invalidValue(
      property,
      kindOfValue(plain),
      "a value without deeper levels, as its style has one only",
    );
  }
  return normalizeLines(serializeScalar(plain, property));
}
