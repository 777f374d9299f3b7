import { baseName, type ExpectedPart, formText, utf8 } from "../fuzz/expected-part.js";
import { flatSchema } from "./flat-schema.js";
import { deref, type Json } from "./json.js";
import { alphabetOf, fixedHeaders, isBinary, listedTypes, type PartRule, styleOf } from "./part-rule.js";
import { sampleJson } from "./sample-json.js";

/** Makes a value of a property's schema: a File where it is binary, and what the rules make of it. */
export function sampleProperty(
  name: string,
  schema: unknown,
  rule: PartRule,
  document: Json,
  all: boolean,
): SampledProperty {
  const { type, items, keywords } = flatSchema(schema, document);
  const style = styleOf(rule);
  if (type === "array") {
    if (keywords.enum !== undefined)
      throw new NoText("an array with an enum, which speaks of its items by mistake");
    const item = flatSchema(items, document);
    if (style && item.type !== "array" && !isBinary(item.type, item.keywords, rule)) {
      return styled(name, [sampleJson(items, document, all)], style);
    }
    const sampled = [1, 2].map((i) => sampleItem(name, items, rule, document, all, `${i}`));
    return { value: sampled.map(({ value }) => value), parts: sampled.flatMap(({ parts }) => parts) };
  }
  if (style && !isBinary(type, keywords, rule)) return styled(name, sampleJson(schema, document, all), style);
  return sampleItem(name, schema, rule, document, all, "");
}

/** A value of one property, and the parts that it must become. */
export interface SampledProperty {
  readonly value: unknown;
  readonly parts: readonly ExpectedPart[];
}

/** No text stands for this value: sending it has to be refused. */
export class NoText extends Error {}

function sampleItem(
  name: string,
  schema: unknown,
  rule: PartRule,
  document: Json,
  all: boolean,
  which: string,
): SampledProperty {
  const { type, keywords } = flatSchema(schema, document);
  const headers = fixedHeaders(rule, (node) => deref(node, document));
  const withHeaders = Object.keys(headers).length > 0 ? { headers } : {};
  const part = (rest: ExpectedPart): ExpectedPart[] => [{ name, ...rest, ...withHeaders }];
  const listed = listedTypes(rule);
  if (isBinary(type, keywords, rule)) {
    const { file, contentType } = sampleFile(`dir/Föto${which}.png`, listed);
    const bytes = Buffer.from(contents);
    return { value: file, parts: part({ filename: baseName(file.name), contentType, bytes }) };
  }
  const alphabet = alphabetOf(type, keywords, rule);
  const concrete = listed.filter((each) => !each.includes("*"));
  if (alphabet !== undefined) {
    const bytes = Buffer.from(Buffer.from(contents).toString(alphabet));
    return {
      value: new Uint8Array(contents),
      parts: part({ contentType: concrete[0] ?? octetStream, bytes }),
    };
  }
  const value = sampleJson(schema, document, all);
  const structured = typeof value === "object" && value !== null;
  const implied = structured ? json : isEncodedText(type, keywords, rule) ? octetStream : "text/plain";
  const chosen = (structured ? concrete.find(isJson) : undefined) ?? concrete[0];
  const contentType = chosen ?? implied;
  if (structured && !isJson(contentType)) throw new NoText(`an object as ${contentType}`);
  const bytes = isJson(contentType)
    ? utf8(JSON.stringify(value))
    : /^text\//.test(contentType)
      ? formText(String(value))
      : utf8(String(value));
  const isSilent =
    contentType === "text/plain" &&
    chosen === undefined &&
    !listed.includes("text/*") &&
    !listed.includes("*/*");
  return { value, parts: part({ ...(!isSilent && { contentType }), bytes }) };
}

const json = "application/json";
const octetStream = "application/octet-stream";
const contents = Uint8Array.from([0, 13, 10, 45, 45, 255, 80, 78, 71]);

/** Text in an encoding that is not ours to apply is octets from 3.1 on. */
function isEncodedText(type: string | undefined, keywords: Json, { version }: PartRule): boolean {
  return version !== "3.0" && type === "string" && typeof keywords.contentEncoding === "string";
}

function isJson(contentType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(contentType);
}

/** A file of a type that the description allows. One that lists a single type labels the file itself. */
function sampleFile(name: string, listed: readonly string[]): { file: File; contentType: string } {
  const [first = "image/png"] = listed;
  const own = first.includes("*") ? first.replace(/^\*/, "image").replace("*", "png") : first;
  const file = new File([contents], name, { type: own });
  return { file, contentType: listed.length === 1 && !first.includes("*") ? first : file.type };
}

function styled(
  name: string,
  value: unknown,
  { style, explode }: { style: string; explode: boolean },
): SampledProperty {
  const delimiter = { spaceDelimited: " ", pipeDelimited: "|" }[style] ?? ",";
  const text = (each: string, content: unknown): ExpectedPart => ({
    name: each,
    bytes: formText(String(content)),
  });
  if (typeof value !== "object" || value === null) return { value, parts: [text(name, value)] };
  if (Array.isArray(value)) {
    if (style === "deepObject") throw new NoText("an array as deepObject");
    if (value.some((item) => typeof item === "object"))
      throw new NoText("values of more than one level under a style");
    const parts = explode ? value.map((item) => text(name, item)) : [text(name, value.join(delimiter))];
    return { value, parts: value.length === 0 ? [] : parts };
  }
  const members = Object.entries(value);
  if (members.some(([, member]) => typeof member === "object"))
    throw new NoText("values of more than one level under a style");
  if (style === "deepObject")
    return { value, parts: members.map(([key, member]) => text(`${name}[${key}]`, member)) };
  if (explode) return { value, parts: members.map(([key, member]) => text(key, member)) };
  return { value, parts: members.length === 0 ? [] : [text(name, members.flat().join(delimiter))] };
}
