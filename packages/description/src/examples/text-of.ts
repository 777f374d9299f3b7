import type { JsonObject } from "../document/json-object.js";
import { isFormat } from "./is-format.js";
import { matchingText } from "./matching-text.js";
import { spokenText } from "./spoken-text.js";

/**
 * Makes a text from a schema's format, pattern and length, and the name of its property. `nth` numbers texts that have to
 * differ.
 */
export function textOf(schema: JsonObject, name: string, nth = 0): string {
  const { format, pattern, minLength, maxLength } = schema;
  const least = typeof minLength === "number" ? minLength : 0;
  const most = typeof maxLength === "number" ? maxLength : Number.POSITIVE_INFINITY;
  const test = patternOf(pattern);
  const lengthOf = (text: string) => [...text].length;
  const fits = (text: string) =>
    lengthOf(text) >= least && lengthOf(text) <= most && (test?.test(text) ?? true) && isFormat(text, format);
  const formatted = formats[String(format)];
  const spoken = numbered(formatted ?? spokenText(name), nth);
  if (fits(spoken)) return spoken;
  if (test !== undefined && typeof pattern === "string") {
    const made = matchingText(pattern, nth, least);
    for (const each of [...candidates, made])
      if (each !== undefined && fits(each) && (nth === 0 || each === made)) return each;
    return made ?? spoken;
  }
  if (formatted !== undefined)
    return format === "byte" || format === "base64" ? padded(formatted, least, "QWRh") : formatted;
  return padded(spoken, least, spoken === "" ? "a" : ` ${spoken}`).slice(0, most);
}

function padded(text: string, least: number, filling: string): string {
  return text.length >= least ? text : text.padEnd(least, filling);
}

function numbered(text: string, nth: number): string {
  if (nth === 0 || text === "") return text;
  if (/^\d{4}-\d\d-\d\d/.test(text)) return text.replace(/^(\d{4})/, (year) => String(Number(year) + nth));
  if (/^[\da-f]{8}-/.test(text)) return text.replace(/..$/, String(nth).padStart(2, "0").slice(-2));
  return text.includes("@")
    ? text.replace("@", `${nth + 1}@`)
    : `${text}${/\d$/.test(text) ? "" : " "}${nth + 1}`.replace(/^(https?:\S+) /, "$1");
}

const formats: Readonly<Record<string, string>> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T09:30:00Z",
  time: "09:30:00Z",
  duration: "PT30M",
  email: "jane@example.com",
  "idn-email": "jane@example.com",
  hostname: "www.example.com",
  "idn-hostname": "www.example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  ip: "192.0.2.1",
  uri: "https://www.example.com/",
  url: "https://www.example.com/",
  "uri-reference": "/about",
  "uri-template": "https://www.example.com/{id}",
  iri: "https://www.example.com/",
  uuid: "f81d4fae-7dec-41d0-8765-00a0c91e6bf6",
  guid: "f81d4fae-7dec-41d0-8765-00a0c91e6bf6",
  "json-pointer": "/name",
  "relative-json-pointer": "0/name",
  regex: "^a+$",
  byte: "QWRh",
  base64: "QWRh",
  password: "correct horse battery staple",
  int32: "1",
  int64: "1",
  float: "1.5",
  double: "1.5",
  decimal: "1.5",
};

/** Texts that people write and many patterns allow. */
const candidates: readonly string[] = [
  ..."blue,en,en-US,de,USD,DE,US,1.0.0,1,10,100,true,#336699,+12025550123,jane,a1b2c3,support-team,notes.txt,images/cat.png".split(
    ",",
  ),
  ...Object.values(formats),
  "0123456789abcdef01234567",
  "0123456789abcdef0123456789abcdef01234567",
];

function patternOf(pattern: unknown): RegExp | undefined {
  if (typeof pattern !== "string") return undefined;
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // a pattern of another dialect
    }
  }
  return undefined;
}
