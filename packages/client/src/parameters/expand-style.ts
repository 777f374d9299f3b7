import { serializeJson, serializeScalar } from "@partwise/multipart/values";
import type { Style } from "./parameter-metadata.js";

/**
 * The pieces of a value: `["color=blue", "color=black"]` exploded, one piece otherwise. A value that RFC 6570 calls
 * undefined (null, an empty array, an empty object) has no piece, and a member that is null is left out. A member that is an
 * object becomes JSON text, and under `deepObject` brackets at every level.
 * @see https://spec.openapis.org/oas/v3.2.0.html#style-examples
 */
export function expandStyle(name: string, value: unknown, layout: Layout): string[] {
  const { style, explode } = layout;
  if (value === undefined || value === null) return [];
  const spelled = layout.name(name);
  if (typeof value !== "object") return [pair(spelled, layout.text(serializeScalar(value, name)), style)];
  if (style === "deepObject") return brackets(name, value, name, layout);
  const members = membersOf(value, name, layout);
  const delimited = style === "spaceDelimited" || style === "pipeDelimited";
  if (explode) {
    if (!Array.isArray(value)) return members.map(([key, text]) => pairOf(layout.name(key), text, style));
    return members.map(([, text]) => pair(spelled, text, style));
  }
  if (members.length === 0) return [];
  const texts = Array.isArray(value)
    ? members.map(([, text]) => text)
    : members.flatMap(([key, text]) => [layout.text(key), text]);
  return [pair(spelled, texts.join((delimited && delimiters[style]) || ","), style)];
}

/** The style of a parameter, and how its place (path, query, header, cookie) escapes text. */
export interface Layout {
  readonly style: Style;
  readonly explode: boolean;
  /** Escapes a name. */
  readonly name: (text: string) => string;
  /** Escapes a value. */
  readonly text: (text: string) => string;
  /** Rewrites JSON for the place, before the text is escaped. Default: unchanged. */
  readonly json?: (text: string) => string;
}

/** The delimiter between items that are not exploded. All other styles have a comma, which is not percent-encoded. */
const delimiters: Partial<Record<Style, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

/** The names and escaped texts of the members that are neither null nor undefined. */
function membersOf(value: object, path: string, layout: Layout): [key: string, text: string][] {
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, member]): [string, string][] => {
    if (member === undefined || member === null) return [];
    const at = isList ? `${path}[${key}]` : `${path}.${key}`;
    return [[key, memberText(member, at, layout)]];
  });
}

function memberText(member: unknown, path: string, { text, json = String }: Layout): string {
  return text(typeof member === "object" ? json(serializeJson(member, path)) : serializeScalar(member, path));
}

/** `a[b][0][c]=value`: the keys of an array are its indexes. */
function brackets(name: string, value: object, path: string, layout: Layout): string[] {
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, member]) => {
    if (member === undefined || member === null) return [];
    const [inner, at] = [`${name}[${key}]`, isList ? `${path}[${key}]` : `${path}.${key}`];
    if (typeof member === "object") return brackets(inner, member, at, layout);
    return [`${layout.name(inner)}=${layout.text(serializeScalar(member, at))}`];
  });
}

/** `name=text`, or the text alone under `simple` and `label`. */
function pair(name: string, text: string, style: Style): string {
  return style === "simple" || style === "label" ? text : pairOf(name, text, style);
}

/** `name=text`, or the name alone for an empty text under `matrix`. */
function pairOf(name: string, text: string, style: Style): string {
  return style === "matrix" && text === "" ? name : `${name}=${text}`;
}
