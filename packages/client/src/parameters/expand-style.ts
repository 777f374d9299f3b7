import { serializeJson, serializeScalar } from "@partwise/multipart/values";
import type { Style } from "./parameter-metadata.js";

/**
 * The pieces that a value becomes: `["color=blue", "color=black"]`, or one for what is not exploded, and none for
 * what RFC 6570 calls undefined: null, an empty array, an empty object. Members that are null are left out.
 * A member with levels of its own is JSON text, but brackets all the way under `deepObject`.
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

/** How a parameter is laid out, and how a place spells texts. */
export interface Layout {
  readonly style: Style;
  readonly explode: boolean;
  /** Spells a name. */
  readonly name: (text: string) => string;
  /** Spells a value. */
  readonly text: (text: string) => string;
  /** Writes JSON for the place, before it is spelled. */
  readonly json?: (text: string) => string;
}

/** What stands between the items of a value that is not exploded. A comma is never percent-encoded there. */
const delimiters: Partial<Record<Style, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

/** Names and spelled texts of the members that are there. */
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

/** `a[b][0][c]=value`. An array is not told from an object with such keys. */
function brackets(name: string, value: object, path: string, layout: Layout): string[] {
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, member]) => {
    if (member === undefined || member === null) return [];
    const [inner, at] = [`${name}[${key}]`, isList ? `${path}[${key}]` : `${path}.${key}`];
    if (typeof member === "object") return brackets(inner, member, at, layout);
    return [`${layout.name(inner)}=${layout.text(serializeScalar(member, at))}`];
  });
}

/** A value under its parameter's name, where the style writes that. */
function pair(name: string, text: string, style: Style): string {
  return style === "simple" || style === "label" ? text : pairOf(name, text, style);
}

/** Of an empty text `;` writes no more than the name. */
function pairOf(name: string, text: string, style: Style): string {
  return style === "matrix" && text === "" ? name : `${name}=${text}`;
}
