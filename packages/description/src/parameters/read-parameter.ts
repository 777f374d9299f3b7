import { isUrlencoded } from "@partwise/multipart/media-types";
import { mediaTypeMetadata } from "../bodies/read-media-type.js";
import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { type JsonObject, objectOf } from "../document/json-object.js";
import type { ParameterMetadata } from "../metadata/operations-metadata.js";
import { datesOf } from "./dates-of.js";
import { type ParameterShape, parameterShape } from "./parameter-shape.js";
import { type ParameterStyle, readStyle } from "./read-style.js";

/**
 * Reads a Parameter Object once for all operations. The warnings are noted again for each context.
 * @see https://spec.openapis.org/oas/v3.2.0.html#parameter-object
 */
export function readParameter(parameter: Located<JsonObject>, context: Context): ParameterReading {
  const readings = known.get(context.document) ?? new WeakMap<JsonObject, ParameterReading>();
  known.set(context.document, readings);
  const found = readings.get(parameter.value) ?? read(parameter, context);
  readings.set(parameter.value, found);
  return found;
}

/** How one parameter of an operation is sent, and which of its settings differ from the specification's defaults. */
export interface ParameterReading extends ParameterStyle {
  readonly in: ParameterMetadata["in"];
  readonly name: string;
  readonly shape: ParameterShape;
  readonly mediaType?: string;
  readonly ignored: boolean;
  /** The settings that differ from the defaults; undefined where none differs. */
  readonly metadata: ParameterMetadata | undefined;
}

const known = new WeakMap<JsonObject, WeakMap<JsonObject, ParameterReading>>();

/** The headers for which the specification ignores parameters. */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "authorization", "content-type"]);

/** Whether the specification ignores a parameter. */
export function isIgnored({ in: place, name }: JsonObject): boolean {
  return place === "header" && typeof name === "string" && ignoredHeaders.has(name.toLowerCase());
}

const places: ReadonlySet<unknown> = new Set(["path", "query", "querystring", "header", "cookie"]);

/** Whether an object is a parameter of OpenAPI 3. */
export function isParameter({ in: place, name }: JsonObject): boolean {
  return places.has(place) && typeof name === "string";
}

function read({ value, pointer }: Located<JsonObject>, context: Context): ParameterReading {
  const place = value.in as ParameterMetadata["in"];
  const name = String(value.name);
  const base = { in: place, name };
  const content = contentOf({ value, pointer }, context);
  const shape = parameterShape(content?.schema ?? value.schema, context);
  if (isIgnored(value)) {
    context.warn(
      joinPointer(pointer, "name"),
      `a header parameter named ${name} is ignored, as the specification says; ${instead[name.toLowerCase()]}`,
    );
    const metadata = { ...base, ignored: true } as const;
    return { ...base, style: "simple", explode: false, allowReserved: false, shape, ignored: true, metadata };
  }
  const style = content ? contentStyle : readStyle({ value, pointer }, shape, context);
  lintPlace({ value, pointer }, context);
  const dates = datesOf(content?.schema ?? value.schema, context);
  const found = {
    ...(style.metadata ?? {}),
    ...(content && { mediaType: content.mediaType }),
    ...(content?.encoding && { encoding: content.encoding }),
    ...(dates !== undefined && { dates }),
  };
  const metadata = Object.keys(found).length > 0 ? { ...base, ...found } : undefined;
  return {
    ...base,
    style: style.style,
    explode: style.explode,
    allowReserved: style.allowReserved,
    shape,
    ...(content && { mediaType: content.mediaType }),
    ignored: false,
    metadata,
  };
}

const contentStyle = { style: "simple", explode: false, allowReserved: false, metadata: {} } as const;

const instead: Readonly<Record<string, string>> = {
  accept: "describe the media types of the responses",
  authorization: "describe a security scheme",
  "content-type": "describe the media types of the requestBody",
};

interface Content {
  readonly mediaType: string;
  readonly schema: unknown;
  readonly encoding?: ParameterMetadata["encoding"];
}

/** The media type of a parameter with `content`. A parameter `in: querystring` always has one. */
function contentOf({ value, pointer }: Located<JsonObject>, context: Context): Content | undefined {
  const { in: place, schema, content } = value;
  const warn = (key: string, message: string) => context.warn(joinPointer(pointer, key), message);
  const [first, ...more] = Object.entries(objectOf(content));
  if (first === undefined || (schema !== undefined && place !== "querystring")) {
    if (first !== undefined) warn("content", "is ignored beside a schema; remove one of them");
    if (place !== "querystring") return undefined;
    warn(
      "in",
      "the whole query has no media type, it is written as application/x-www-form-urlencoded; give it content",
    );
    return { mediaType: urlencoded, schema };
  }
  if (more.length > 0) {
    warn("content", `only the first media type is sent, ${first[0]}; a parameter has one only`);
  }
  for (const key of ["style", "explode", "allowReserved"]) {
    if (value[key] !== undefined) warn(key, `${key} does nothing beside content; remove it`);
  }
  const [mediaType, object] = first;
  const located = { value: object, pointer: joinPointer(pointer, "content", mediaType) };
  const encoding = isUrlencoded(mediaType)
    ? mediaTypeMetadata(mediaType, located, context).encoding
    : undefined;
  const media = follow(located, context)?.value;
  return { mediaType, schema: media?.schema, ...(encoding && { encoding }) };
}

const urlencoded = "application/x-www-form-urlencoded";

function lintPlace({ value, pointer }: Located<JsonObject>, { warn }: Context): void {
  const { in: place, name } = value;
  if (place === "path" && value.required !== true) {
    warn(
      pointer,
      `the path parameter "${name}" is required whatever is said; add "required: true"`,
      "optional-path-parameter",
    );
  }
  if (place === "cookie") {
    warn(
      joinPointer(pointer, "in"),
      `the cookie "${name}" is sent where the runtime lets a program set cookies; in a browser the call is refused, as the browser sends its own`,
      "cookie",
    );
  }
  if (place === "header" && String(name).toLowerCase() === "cookie") {
    warn(
      joinPointer(pointer, "name"),
      "no browser lets a program set this header; describe cookie parameters",
    );
  }
  if (value.allowEmptyValue === true && place !== "query") {
    warn(joinPointer(pointer, "allowEmptyValue"), "does nothing outside of query parameters; remove it");
  }
}
