import type { JsonObject } from "../document/json-object.js";
import { textOfPattern } from "./text-of-pattern.js";

/** Text as people would write it: by its format, else by its property's name, inside the limits of the schema. */
export function exampleText(schema: JsonObject, name: string, variant: number): string {
  const { format, pattern, contentEncoding, contentMediaType } = schema;
  if (contentEncoding === "base64" || format === "byte") return "aGVsbG8=";
  if (typeof contentMediaType === "string" && /json/.test(contentMediaType)) return "{}";
  const formatted = typeof format === "string" ? byFormat[format] : undefined;
  const plain = formatted ?? named(name);
  const text = variant === 0 ? plain : varied(plain, variant, formatted !== undefined);
  if (typeof pattern === "string" && !matches(pattern, text)) {
    const made = textOfPattern(pattern);
    if (made !== undefined) return fitted(made, schema, made);
  }
  return formatted === undefined ? fitted(text, schema, "a") : text;
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

/** The text cut, or written again and again, so that its length is allowed. */
function fitted(text: string, { minLength, maxLength, pattern }: JsonObject, filler: string): string {
  const least = typeof minLength === "number" ? minLength : 0;
  const most = typeof maxLength === "number" ? maxLength : Number.POSITIVE_INFINITY;
  let found = text;
  if (found.length > most) found = found.slice(0, most).trimEnd() || found.slice(0, most);
  while (found.length < least) found += filler === "" ? "a" : filler;
  found = found.slice(0, Math.max(least, Math.min(most, found.length)));
  return typeof pattern === "string" && matches(pattern, text) && !matches(pattern, found) ? text : found;
}

function varied(text: string, variant: number, isFormatted: boolean): string {
  if (!isFormatted) return `${text} ${variant + 1}`;
  // The last digit of a date, a UUID or an address.
  return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + variant) % 10));
}

const byFormat: Readonly<Record<string, string>> = {
  date: "2026-01-15",
  "date-time": "2026-01-15T09:30:00Z",
  time: "09:30:00Z",
  duration: "PT30M",
  email: "jane.doe@example.com",
  "idn-email": "jane.doe@example.com",
  hostname: "www.example.com",
  "idn-hostname": "www.example.com",
  ipv4: "192.0.2.10",
  ipv6: "2001:db8::10",
  uri: "https://www.example.com/page1",
  url: "https://www.example.com/page1",
  "uri-reference": "/page1",
  iri: "https://www.example.com/page1",
  "uri-template": "/pages/{id}",
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  "json-pointer": "/name",
  regex: "^[a-z]+$",
  password: "correct-horse-battery-staple",
};

/** What is usual under a name. The first pattern that fits decides; else the words of the name. */
function named(name: string): string {
  const found = byName.find(([pattern]) => pattern.test(name));
  if (found !== undefined) return found[1];
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
  return words === "" ? "example" : words;
}

const byName: readonly (readonly [RegExp, string])[] = [
  [/e-?mail/i, "jane.doe@example.com"],
  [/first_?name|given_?name|forename/i, "Jane"],
  [/last_?name|family_?name|surname/i, "Doe"],
  [/(owner|author|contact|person|customer|member|employee|creator|assignee)_name$/i, "Jane Doe"],
  [/user_?name|login|handle|screen_?name/i, "jane-doe"],
  [/full_?name|display_?name|owner|author|contact/i, "Jane Doe"],
  [/file_?name|attachment/i, "example.txt"],
  [/host_?name|domain/i, "www.example.com"],
  [/(company|organi[sz]ation)(_?name)?$/i, "Example Inc."],
  [/time_?zone/i, "Europe/Berlin"],
  [/phone|mobile|fax/i, "+14155550123"],
  [/(url|uri|link|href|website|webhook|callback|endpoint)$/i, "https://www.example.com/page1"],
  [/country(_?code)?$/i, "DE"],
  [/city|town/i, "Berlin"],
  [/state|province|region/i, "Berlin"],
  [/zip|postal/i, "10115"],
  [/street|address/i, "1 Main Street"],
  [/currency/i, "EUR"],
  [/locale|language|lang$/i, "en-US"],
  [/colou?r/i, "#1a73e8"],
  [/version/i, "1.0.0"],
  [
    /(created|updated|modified|deleted|start|end|expires?|published)(_?(at|on|time|date))?$/i,
    "2026-01-15T09:30:00Z",
  ],
  [/date$/i, "2026-01-15"],
  [/cursor|page_?token/i, "cGFnZTI"],
  [/token|secret|api_?key/i, "not-a-real-token"],
  [/sha(1|256)?$|hash|digest|checksum/i, "da39a3ee5e6b4b0d3255bfef95601890afd80709"],
  [/(^|_)ids?$|Ids?$|uuid|guid/, "a1b2c3d4"],
  [/title|subject|headline/i, "Quarterly report"],
  [/description|summary|about|bio/i, "What this is about."],
  [/message|comment|text|note|body|content$/i, "Hello from Partwise."],
  [/(^|_)(q|query|search|filter)$/i, "report"],
  [/tags?$|labels?$|categor/i, "news"],
  [/path$/i, "folder/example.txt"],
  [/mime|content_?type|media_?type/i, "text/plain"],
  [/name$/i, "Support"],
];
