import type { ParameterReading } from "@partwise/description/reading";
import { isJson, isUrlencoded } from "@partwise/multipart/media-types";

/** Describes how a parameter is sent. */
export function explainParameter(reading: ParameterReading): ParameterExplanation {
  const { name, in: place } = reading;
  return { name, in: place, sent: sentAs(reading) };
}

/** How one parameter is sent. */
export interface ParameterExplanation {
  /** The name, as the description has it. */
  readonly name: string;
  /** Where the parameter goes. */
  readonly in: ParameterReading["in"];
  /** The spelling, with `value`, `item` and `key` for the caller's data: `ids=item,item`. */
  readonly sent: string;
}

function sentAs(reading: ParameterReading): string {
  const { name, in: place, mediaType, ignored, shape } = reading;
  if (ignored) return "not sent: the specification ignores this parameter";
  if (mediaType !== undefined) {
    const text = isJson(mediaType) ? "JSON" : isUrlencoded(mediaType) ? "urlencoded pairs" : "text";
    return place === "query" || place === "cookie" ? `${name}=${text}` : text;
  }
  const { isScalar, isArray, isObject } = shape;
  const forms = [
    isScalar && withScalar(reading),
    isArray && withArray(reading),
    isObject && withObject(reading),
  ];
  return [...new Set(forms.filter((form) => form !== false))].join(", or ");
}

const separators: Readonly<Record<string, string>> = { label: ".", matrix: ";", cookie: "; ", simple: "," };
const delimiters: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

function withScalar(reading: ParameterReading): string {
  return prefixed(reading, pair(reading, "value"));
}

function withArray(reading: ParameterReading): string {
  const { style, explode } = reading;
  if (style === "deepObject") return `${reading.name}[0]=item`;
  if (!explode) return prefixed(reading, pair(reading, joined(["item", "item"], style)));
  return prefixed(reading, [pair(reading, "item"), pair(reading, "item")].join(separatorOf(reading)));
}

function withObject(reading: ParameterReading): string {
  const { name, style, explode } = reading;
  if (style === "deepObject") return `${name}[key]=value`;
  if (explode) return prefixed(reading, ["key=value", "key=value"].join(separatorOf(reading)));
  return prefixed(reading, pair(reading, joined(["key", "value", "key", "value"], style)));
}

function joined(texts: readonly string[], style: string): string {
  return texts.join(delimiters[style] ?? ",");
}

function separatorOf({ style, in: place }: ParameterReading): string {
  return place === "cookie" ? "; " : (separators[style] ?? "&");
}

function pair({ name, style }: ParameterReading, text: string): string {
  return style === "simple" || style === "label" ? text : `${name}=${text}`;
}

/** The text with the separator that the styles label and matrix begin with. */
function prefixed({ style }: ParameterReading, text: string): string {
  return `${style === "label" ? "." : style === "matrix" ? ";" : ""}${text}`;
}
