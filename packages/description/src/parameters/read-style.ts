import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import type { JsonObject } from "../document/json-object.js";
import type { ParameterMetadata } from "../metadata/operations-metadata.js";
import type { ParameterShape } from "./parameter-shape.js";

type Style = NonNullable<ParameterMetadata["style"]>;

/**
 * Reads `style`, `explode` and `allowReserved`. The metadata omit settings that make no difference. Where the
 * specification's table has no entry, a default of this package holds, and a warning tells so.
 * @see https://spec.openapis.org/oas/v3.2.0.html#style-examples
 */
export function readStyle(
  parameter: Located<JsonObject>,
  shape: ParameterShape,
  context: Context,
): ParameterStyle & { readonly metadata: Pick<ParameterMetadata, "style" | "explode" | "allowReserved"> } {
  const { value, pointer } = parameter;
  const warn = (key: string, message: string) => context.warn(joinPointer(pointer, key), message);
  const styles = stylesOf[String(value.in)] ?? ["form"];
  const [usual = "form"] = styles;
  const style = styleOf(value, styles, usual, shape, warn);
  const usualExplode = style === "form" || style === "cookie";
  const isDelimited = style === "spaceDelimited" || style === "pipeDelimited";
  let explode = typeof value.explode === "boolean" ? value.explode : usualExplode;
  if (isDelimited && explode) {
    warn("explode", `${style} is not exploded: each item is sent as a pair of its own; say explode: false`);
  }
  if (style === "deepObject") {
    if (value.explode === false)
      warn("explode", "does nothing under deepObject, which is always exploded; remove it");
    explode = true;
  }
  const allowReserved = reservedOf(parameter, style, context);
  lintNesting(style, shape, warn);
  const isStructured = shape.isArray || shape.isObject;
  // In the style "simple", `explode` makes no difference to a list.
  const differs = style === "simple" ? shape.isObject : isStructured && style !== "deepObject";
  const isForm = isDelimited && explode;
  return {
    style: isForm ? "form" : style,
    explode,
    allowReserved,
    metadata: {
      ...(style !== usual && !isForm && { style }),
      ...(explode !== usualExplode && differs && !isForm && { explode }),
      ...(allowReserved && { allowReserved }),
    },
  };
}

/** How the value of a parameter is laid out. */
export interface ParameterStyle {
  readonly style: Style;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

/** The styles of each place, the default first. */
const stylesOf: Readonly<Record<string, readonly Style[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

type Warn = (key: string, message: string) => void;

/** The style that is used. */
function styleOf(
  { style, in: place }: JsonObject,
  styles: readonly Style[],
  usual: Style,
  { isScalar, isArray, isObject }: ParameterShape,
  warn: Warn,
): Style {
  if (style === undefined) return usual;
  const known = styles.find((each) => each === style);
  if (known === undefined) {
    warn("style", `is no style for ${place} parameters, so ${usual} is used; write ${styles.join(" or ")}`);
    return usual;
  }
  if (known === "deepObject" && !isObject) {
    const sent = isArray ? "with an index in brackets" : "as form";
    warn("style", `deepObject is for objects only: the value is sent ${sent}; remove the style`);
  } else if (/Delimited$/.test(known) && isScalar && !isArray && !isObject) {
    warn("style", `${known} is for arrays and objects only: the value is sent as form; remove the style`);
  }
  const makesNoDifference = usual === "form" && known !== "cookie" && !isArray && !isObject;
  return makesNoDifference ? usual : known;
}

function reservedOf({ value, pointer }: Located<JsonObject>, style: Style, context: Context): boolean {
  if (value.allowReserved !== true) return false;
  const encodes = value.in === "query" || (context.version === "3.2" && value.in !== "header");
  if (encodes && style !== "cookie") return true;
  const since = value.in === "path" && context.version !== "3.2" ? " before OpenAPI 3.2" : "";
  context.warn(joinPointer(pointer, "allowReserved"), `does nothing here${since}; remove it`);
  return false;
}

function lintNesting(style: Style, { isNested }: ParameterShape, warn: Warn): void {
  if (!isNested) return;
  const sent = style === "deepObject" ? "as brackets all the way, a[b][0]=value" : "as JSON text";
  warn("schema", `${style} has one level only: deeper values are sent ${sent}; describe it with content`);
}
