import type { JsonObject } from "@partwise/description/document";

/** A text of a schema, by its format, its pattern, its length, and the name of its property. */
export function textOf(schema: JsonObject, name: string): string {
  const { format, pattern, minLength, maxLength } = schema;
  const least = typeof minLength === "number" ? minLength : 0;
  const most = typeof maxLength === "number" ? maxLength : Number.POSITIVE_INFINITY;
  const formatted = formats[String(format)];
  const test = patternOf(pattern);
  const fits = (text: string) => text.length >= least && text.length <= most && (test?.test(text) ?? true);
  const spoken = namely(name);
  const found = [...(formatted === undefined ? [spoken] : [formatted]), ...candidates].find(fits);
  if (found !== undefined || formatted !== undefined) return found ?? formatted ?? "";
  return spoken
    .padEnd(least, spoken === "" ? "a" : ` ${spoken}`)
    .slice(0, Math.min(most, Math.max(least, spoken.length)));
}

const formats: Readonly<Record<string, string>> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T09:30:00Z",
  time: "09:30:00Z",
  duration: "PT30M",
  email: "ada@example.com",
  "idn-email": "ada@example.com",
  hostname: "www.example.com",
  "idn-hostname": "www.example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://www.example.com/",
  url: "https://www.example.com/",
  "uri-reference": "/about",
  iri: "https://www.example.com/",
  uuid: "f81d4fae-7dec-41d0-8765-00a0c91e6bf6",
  "json-pointer": "/name",
  regex: "^a+$",
  byte: "QWRh",
  base64: "QWRh",
  password: "correct horse battery staple",
};

/** What many patterns allow. */
const candidates = [
  ..."a,A,1,10,100,1000,1.0,1.0.0,abc,ABC,abc123,ab-cd,en,en-US,USD,EUR,DE,US,true,#336699,+15551234567,5551234567,ada@example".split(
    ",",
  ),
  ...Object.values(formats),
  "0123456789abcdef01234567",
  "0123456789abcdef0123456789abcdef",
  "0123456789abcdef0123456789abcdef01234567",
  "a".repeat(32),
];

function namely(name: string): string {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[_\W]+/g, " ")
    .trim()
    .toLowerCase();
  if (/\bemail\b/.test(words)) return "ada@example.com";
  if (/\bfirst name\b|^given name$/.test(words)) return "Ada";
  if (/\blast name\b|^family name$/.test(words)) return "Lovelace";
  if (/^(user|login|username|user name)$/.test(words)) return "ada";
  if (/\bcity\b/.test(words)) return "London";
  if (/\bcountry\b/.test(words)) return "GB";
  if (/\bphone\b/.test(words)) return "+442071234567";
  if (/\b(url|uri|link|href)\b/.test(words)) return "https://www.example.com/";
  return words === "" ? "text" : `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

function patternOf(pattern: unknown): RegExp | undefined {
  if (typeof pattern !== "string") return undefined;
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}
