import { joinPointer } from "../document/join-pointer.js";

/** A key that occurs twice in one object of a JSON text. */
export interface DuplicateKey {
  /** The line of the second occurrence, counted from 1. */
  readonly line: number;
  readonly column: number;
  /** JSON Pointer. */
  readonly pointer: string;
}

/** Counts the keys of a JSON text, including repeated ones, of which JSON.parse keeps the last. */
export function countKeys(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start !== -1; ) {
    const end = endOfString(text, start);
    let next = end + 1;
    while (isSpace(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === colon) count++;
    start = text.indexOf('"', next);
  }
  return count;
}

/** Finds the first repeated key of a JSON text; undefined when there is none. */
export function findDuplicateKey(text: string): DuplicateKey | undefined {
  // the enclosing values: an object with its keys so far, or a list with the position of its item
  const open: { readonly keys?: Set<string>; at: string | number }[] = [];
  for (let start = nextToken(text, 0); start !== -1; ) {
    const token = text.charAt(start);
    const end = token === '"' ? endOfString(text, start) + 1 : start + 1;
    const inside = open.at(-1);
    if (token === "{") open.push({ keys: new Set(), at: "" });
    else if (token === "[") open.push({ at: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      if (typeof inside?.at === "number") inside.at++;
    } else if (inside?.keys && /^[ \t\n\r]*:/.test(text.slice(end, end + 200))) {
      const key: string = JSON.parse(text.slice(start, end));
      inside.at = key;
      if (inside.keys.has(key)) {
        const before = text.slice(0, start).split("\n");
        const pointer = joinPointer("", ...open.map(({ at }) => at));
        return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, pointer };
      }
      inside.keys.add(key);
    }
    start = nextToken(text, end);
  }
  return undefined;
}

const colon = ":".charCodeAt(0);
const backslash = "\\".charCodeAt(0);

/**
 * The index of the next string, bracket or comma, or -1. A string is skipped by `endOfString`: matching a very long one
 * with a regular expression overflows the stack.
 */
function nextToken(text: string, from: number): number {
  const token = /["{}[\],]/g;
  token.lastIndex = from;
  return token.exec(text)?.index ?? -1;
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
