/**
 * Makes a short text that matches a regular expression, the same at each call. `nth` numbers texts that have to differ, and
 * `least` is the wanted minimal length. Undefined where no text was found.
 */
export function matchingText(pattern: string, nth = 0, least = 0): string | undefined {
  for (const [repeat, isMixed] of tries(least)) {
    let text: string;
    try {
      text = read(pattern, { repeat, nth, isMixed });
    } catch {
      return undefined;
    }
    if (text.length < least) continue;
    if (matches(pattern, text)) return text;
  }
  return undefined;
}

interface Wish {
  /** How often an unbounded quantifier repeats. */
  readonly repeat: number;
  readonly nth: number;
  /** Whether letters, digits and signs alternate, as rules for passwords ask. */
  readonly isMixed: boolean;
}

function tries(least: number): readonly (readonly [repeat: number, isMixed: boolean])[] {
  const repeats = [0, 1, least, 3, 8];
  return [
    ...repeats.map((repeat) => [repeat, false] as const),
    ...repeats.map((repeat) => [repeat, true] as const),
  ];
}

function matches(pattern: string, text: string): boolean {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags).test(text);
    } catch {
      // the pattern is invalid in this mode
    }
  }
  return false;
}

function read(pattern: string, wish: Wish): string {
  const state = { at: 0, groups: [] as string[], sets: 0 };
  return alternatives(pattern, state, wish);
}

interface State {
  at: number;
  readonly groups: string[];
  /** How many character sets the pattern had so far. */
  sets: number;
}

/** The first alternative that is not empty, or the first. */
function alternatives(pattern: string, state: State, wish: Wish): string {
  let first = sequence(pattern, state, wish);
  while (pattern[state.at] === "|") {
    state.at += 1;
    const next = sequence(pattern, state, wish);
    if (first === "") first = next;
  }
  return first;
}

function sequence(pattern: string, state: State, wish: Wish): string {
  let text = "";
  while (state.at < pattern.length && pattern[state.at] !== "|" && pattern[state.at] !== ")") {
    const start = state.at;
    const one = atom(pattern, state, wish);
    const end = state.at;
    const [least, most] = quantifier(pattern, state);
    const times = Math.min(
      most,
      Math.max(least, Math.min(wish.repeat, most), least === 0 && wish.repeat > 0 ? 1 : 0),
      200,
    );
    if (times === 0) continue;
    text += one;
    for (let count = 1; count < times; count++) {
      const inner: State = { at: start, groups: state.groups, sets: state.sets };
      text += atom(pattern.slice(0, end), inner, wish);
      state.sets = inner.sets;
    }
  }
  return text;
}

function quantifier(pattern: string, state: State): readonly [number, number] {
  const found = /^(?:([*+?])|\{(\d+)(,)?(\d*)\})[?+]?/.exec(pattern.slice(state.at, state.at + 24));
  if (found === null) return [1, 1];
  state.at += found[0].length;
  const [, sign, low, comma, high] = found;
  if (sign === "*") return [0, Number.POSITIVE_INFINITY];
  if (sign === "+") return [1, Number.POSITIVE_INFINITY];
  if (sign === "?") return [0, 1];
  return [
    Number(low),
    comma === undefined ? Number(low) : high === "" ? Number.POSITIVE_INFINITY : Number(high),
  ];
}

function atom(pattern: string, state: State, wish: Wish): string {
  const character = pattern[state.at] ?? "";
  state.at += 1;
  if (character === "^" || character === "$") return "";
  if (character === ".") return pick(letters, state, wish);
  if (character === "[") return pick(set(pattern, state), state, wish);
  if (character === "\\") return escaped(pattern, state, wish);
  if (character !== "(") return character;
  const [head = ""] = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(pattern.slice(state.at)) ?? [];
  state.at += head.length;
  const isLook = /[=!]$/.test(head);
  const index = isLook || head === "?:" ? -1 : state.groups.push("") - 1;
  const text = alternatives(pattern, state, wish);
  state.at += 1;
  if (index >= 0) state.groups[index] = text;
  return isLook ? "" : text;
}

function escaped(pattern: string, state: State, wish: Wish): string {
  const character = pattern[state.at] ?? "";
  state.at += 1;
  if (/[1-9]/.test(character)) return state.groups[Number(character) - 1] ?? "";
  if (character === "b" || character === "B" || character === "A" || character === "z" || character === "Z")
    return "";
  const known = classOf(character, pattern, state);
  return known === undefined ? (controls[character] ?? character) : pick(known, state, wish);
}

/** The characters of a class; undefined for an escaped character. */
function classOf(character: string, pattern: string, state: State): string | undefined {
  if (character === "d") return digits;
  if (character === "w") return letters + digits;
  if (character === "s") return " ";
  if (character === "S" || character === "D") return letters;
  if (character === "W") return "-";
  const [code, point] =
    /^(?:u\{?([\da-f]{4,6})\}?|x([\da-f]{2}))/i.exec(pattern.slice(state.at - 1))?.slice(0, 2) ?? [];
  if (code !== undefined) {
    state.at += code.length - 1;
    return String.fromCodePoint(Number.parseInt(point ?? code.slice(1), 16));
  }
  if (character !== "p" && character !== "P") return undefined;
  const [property = ""] = /^\{[^}]*\}/.exec(pattern.slice(state.at)) ?? [];
  state.at += property.length;
  return /Lu|Upper/.test(property) ? letters.toUpperCase() : /^\{N|Digit/.test(property) ? digits : letters;
}

const controls: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", f: "\f", v: "\v", 0: "\0" };
const letters = "abcdefghijklmnopqrstuvwxyz";
const digits = "1234567890";
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");

/** The characters of a bracket expression, letters first. */
function set(pattern: string, state: State): string {
  const isNegated = pattern[state.at] === "^";
  if (isNegated) state.at += 1;
  let found = "";
  for (
    let isFirst = true;
    state.at < pattern.length && (isFirst || pattern[state.at] !== "]");
    isFirst = false
  ) {
    if (isFirst && pattern[state.at] === "]") break;
    const one = setCharacter(pattern, state);
    const next = pattern[state.at + 1];
    if (one.length === 1 && pattern[state.at] === "-" && next !== undefined && next !== "]") {
      state.at += 1;
      const last = setCharacter(pattern, state);
      const [low, high] = [one.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
      for (let code = low; code <= Math.min(high, low + 200); code++) found += String.fromCodePoint(code);
    } else found += one;
  }
  state.at += 1;
  const chosen = isNegated
    ? [...printable].filter((character) => !found.includes(character)).join("")
    : found;
  return [...chosen].sort((one, other) => rankOf(one) - rankOf(other)).join("");
}

function setCharacter(pattern: string, state: State): string {
  const character = pattern[state.at] ?? "";
  state.at += 1;
  if (character !== "\\") return character;
  const next = pattern[state.at] ?? "";
  state.at += 1;
  return classOf(next, pattern, state) ?? controls[next] ?? next;
}

/** Picks another character at each position, and in each text that has to differ. */
function pick(characters: string, state: State, { nth, isMixed }: Wish): string {
  const from = isMixed ? kindOf(characters, state.sets) : characters;
  const index = (state.sets + nth) % Math.max(1, from.length);
  state.sets += 1;
  return from[index] ?? "";
}

/** The small letters, capitals, digits or signs among the characters, by turns. */
function kindOf(characters: string, turn: number): string {
  const kinds = [0, 1, 2, 3].map((rank) => [...characters].filter((each) => rankOf(each) === rank).join(""));
  const present = kinds.filter((each) => each !== "");
  return present[turn % Math.max(1, present.length)] ?? "";
}

function rankOf(character: string): number {
  if (/[a-z]/.test(character)) return 0;
  return /[A-Z]/.test(character) ? 1 : /\d/.test(character) ? 2 : 3;
}
