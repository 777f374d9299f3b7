import { isDeepStrictEqual } from "node:util";
import type { PartExplanation } from "@partwise/codegen";
import { matches, splitMediaTypes } from "@partwise/multipart/media-types";
import { partsAt } from "./parts-at.js";
import { readParts, type SentPart } from "./sent-parts.js";

/** How the parts of a form differ from what `explain` says of its properties, or items, in their order: a line each. */
export async function differencesOfForm(
  explained: readonly PartExplanation[],
  value: object,
  sent: readonly SentPart[],
): Promise<readonly string[]> {
  const rest = [...sent];
  const found: string[] = [];
  for (const [part, each] of partsOf(explained, value)) {
    found.push(...(await differences(part, each, rest.splice(0, valuesOf(each, part.repeated).length))));
  }
  if (rest.length > 0) found.push(`${rest.length} parts more than explained`);
  return found;
}

/** How the parts of a value differ from what `explain` says of its property, a line each. */
async function differences(
  explained: PartExplanation,
  value: unknown,
  sent: readonly SentPart[],
): Promise<readonly string[]> {
  const values = valuesOf(value, explained.repeated);
  if (sent.length !== values.length)
    return [`${explained.property}: ${sent.length} parts, want ${values.length} (${explained.repeated})`];
  const found = await Promise.all(sent.map((part, i) => differencesOfPart(explained, values[i], part)));
  return found.flat();
}

/** What each part is made of. */
function valuesOf(value: unknown, repeated: PartExplanation["repeated"]): readonly unknown[] {
  if (repeated === "one part") return [value];
  if (repeated === "one part a value") return leavesOf(value);
  if (repeated === "one part a key") return Object.values(value as object);
  return Array.isArray(value) ? value : [value];
}

function leavesOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null || isFile(value) || value instanceof Date) return [value];
  return Object.values(value).flatMap(leavesOf);
}

async function differencesOfPart(
  { property, name, filename, contentType, header, headers, text, rules, parts }: PartExplanation,
  value: unknown,
  sent: SentPart,
): Promise<readonly string[]> {
  const found: string[] = [];
  const compare = (what: string, isSame: boolean, want: unknown, got: unknown) => {
    if (!isSame) found.push(`${property}: ${what} is ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);
  };
  compare("name", isNamed(name, sent.name), name, sent.name);
  const isOfFile = filename === "yes" || (filename === "when it is a file" && isFile(value));
  compare("filename", isOfFile === (sent.filename !== undefined), filename, sent.filename);
  const isUnlisted = sent.headers.find((each) => !headers.some((one) => one.toLowerCase() === each));
  compare("a header", isUnlisted === undefined, headers, isUnlisted);
  // A type that nobody names, but the schema implies, holds where the value brings none of its own.
  const isChosen = rules.some((rule) => /^M2[0-2]$/.test(rule));
  const own = !isChosen && isFile(value) && value instanceof Blob && value.type !== "" ? value.type : null;
  const type = own ?? (header === "by the value" ? typeOf(value) : contentType);
  const isSilent = header === "no" || (header === "by the value" && type === "text/plain");
  const isOneOf =
    type === null || splitMediaTypes(type).some((each) => matches(each, sent.contentType ?? ""));
  const isRight = isSilent ? sent.contentType === undefined : sent.contentType !== undefined && isOneOf;
  compare("Content-Type", isRight, isSilent ? undefined : type, sent.contentType);
  compare("content", isSpelled(text, value, sent.bytes), text, Buffer.from(sent.bytes).toString());
  if (parts === undefined || text !== "multipart") return found;
  const inner = await readParts(sent.bytes, sent.contentType ?? "");
  return [...found, ...(await differencesOfForm(parts, value as object, inner))];
}

/** Each value of a form with what is explained of it; of an item by its place, and by its key where it has one. */
function partsOf(
  explained: readonly PartExplanation[],
  value: object,
): readonly (readonly [PartExplanation, unknown])[] {
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([name, each]) => {
      const part = explained.find(({ property }) => property === name);
      return part === undefined ? [] : [[part, each] as const];
    });
  }
  return value.flatMap((item, i) => {
    const [part, ...others] = partsAt(explained, i);
    if (part === undefined) return [];
    const isEntry = part.name !== null && item !== null && typeof item === "object" && !isFile(item);
    if (!isEntry) return [[part, item] as const];
    const [[key, inner] = ["", undefined]] = Object.entries(item);
    const one = [part, ...others].find(({ name }) => name === key) ?? part;
    return [[one, inner] as const];
  });
}

function isFile(value: unknown): boolean {
  return value instanceof Blob || value instanceof Uint8Array;
}

function typeOf(value: unknown): string {
  if (isFile(value)) return "application/octet-stream";
  return typeof value === "object" ? "application/json" : "text/plain";
}

function isNamed(pattern: string | null, name: string | undefined): boolean {
  if (pattern === null || name === undefined) return pattern === null && name === undefined;
  if (/^\((each|its) key\)$/.test(pattern)) return true;
  const [first = ""] = pattern.split(", ");
  const escaped = first.replace(/ \.\.\.$/, "").replace(/[.[\]()$]/g, "\\$&");
  const steps = escaped
    .replace(/\\\[0\\\]/g, "\\[\\d+\\]")
    .replace(/(\\\[key\\\]){2}$/, "(\\[\\w+\\])+")
    .replace(/\\\[key\\\]/, "\\[\\w+\\]")
    .replace(/(\\\.key){2}$/, "(\\.\\w+(\\[\\d+\\])?)+");
  return new RegExp(`^${steps}$`).test(name);
}

function isSpelled(text: string, value: unknown, bytes: Uint8Array): boolean {
  const sent = Buffer.from(bytes).toString();
  if (isFile(value)) {
    const alphabet = /^text in (base64(?:url)?)$/.exec(text)?.[1] as "base64" | "base64url" | undefined;
    const own = value instanceof Uint8Array ? Buffer.from(value) : Buffer.from([0, 1, 2]);
    return alphabet ? sent === own.toString(alphabet) : /bytes|by the value/.test(text) && own.equals(bytes);
  }
  if (text === "multipart") return true;
  if (text === "JSON" || (text === "by the value" && typeof value === "object"))
    return isDeepStrictEqual(JSON.parse(sent), JSON.parse(JSON.stringify(value)));
  const [, joint] = /^text, (comma|space|pipe)-joined$/.exec(text) ?? [];
  if (joint && typeof value === "object") {
    const words = Array.isArray(value) ? value : Object.entries(value as object).flat();
    return sent === words.join({ comma: ",", space: " ", pipe: "|" }[joint]);
  }
  if (text === "text, a date") return sent === (value as Date).toISOString().slice(0, 10);
  if (text === "text, true as 1")
    return sent === (typeof value === "boolean" ? String(Number(value)) : String(value));
  return sent === String(value);
}
