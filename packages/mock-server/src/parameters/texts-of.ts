import type { ParameterReading } from "@partwise/description/reading";

type Texts = string | readonly string[] | { readonly [key: string]: unknown };

/**
 * The texts of a parameter that stands in one text, as `simple`, `label`, `matrix` or an unexploded style lay them out:
 * a text, a list, or an object of texts. Undefined for a text of another layout.
 * @see https://spec.openapis.org/oas/v3.2.0.html#style-examples
 */
export function textsOf(
  text: string,
  { name, style, explode, shape }: Layout,
  decode: Decode,
): Texts | undefined {
  const isList = shape.isArray && !shape.isScalar;
  const isMap = shape.isObject && !shape.isScalar && !shape.isArray;
  if (style === "label") {
    if (!text.startsWith(".")) return undefined;
    return laidOut(text.slice(1), explode ? "." : ",", { isList, isMap, explode }, decode);
  }
  if (style === "matrix") {
    if (!text.startsWith(";")) return undefined;
    const pairs = text
      .slice(1)
      .split(";")
      .map((pair) => pairOf(pair, decode));
    if (explode && isMap) return Object.fromEntries(pairs);
    if (pairs.some(([key]) => key !== name)) return undefined;
    if (explode && isList) return pairs.map(([, value]) => value);
    return laidOut(text.slice(text.indexOf("=") + 1), ",", { isList, isMap, explode: false }, decode);
  }
  const delimiter = style === "spaceDelimited" ? /%20|\+| /i : style === "pipeDelimited" ? /\||%7c/i : ",";
  return laidOut(text, delimiter, { isList, isMap, explode: explode && style === "simple" }, decode);
}

/** How a parameter is laid out. */
export type Layout = Pick<ParameterReading, "name" | "style" | "explode" | "shape">;

/** Decodes what stands between delimiters. */
export type Decode = (text: string) => string;

interface Kind {
  readonly isList: boolean;
  readonly isMap: boolean;
  readonly explode: boolean;
}

function laidOut(
  text: string,
  delimiter: string | RegExp,
  { isList, isMap, explode }: Kind,
  decode: Decode,
): Texts {
  if (!isList && !isMap) return decode(text);
  const items = text === "" ? [] : text.split(delimiter);
  if (isList) return items.map(decode);
  if (explode) return Object.fromEntries(items.map((item) => pairOf(item, decode)));
  return Object.fromEntries(
    Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => [
      decode(items[2 * index] ?? ""),
      decode(items[2 * index + 1] ?? ""),
    ]),
  );
}

function pairOf(pair: string, decode: Decode): readonly [string, string] {
  const at = pair.indexOf("=");
  return at === -1 ? [decode(pair), ""] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
}
