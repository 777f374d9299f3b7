/**
 * A text that a regular expression matches: of each choice the first, of each repetition the fewest, though one of a `+`.
 * Undefined for what this reader does not know (look-arounds, back references) or cannot meet.
 */
export function textOfPattern(pattern: string): string | undefined {
  const reader: Reader = { pattern, at: 0 };
  try {
    const text = readChoice(reader);
    const isMatch = reader.at === pattern.length && new RegExp(pattern, "u").test(text);
    return isMatch || new RegExp(pattern).test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

interface Reader {
  readonly pattern: string;
  at: number;
}

function readChoice(reader: Reader): string {
  const first = readSequence(reader);
  while (reader.pattern[reader.at] === "|") {
    reader.at += 1;
    readSequence(reader);
  }
  return first;
}

function readSequence(reader: Reader): string {
  let text = "";
  while (reader.at < reader.pattern.length && !"|)".includes(reader.pattern[reader.at] as string)) {
    const atom = readAtom(reader);
    text += atom.repeat(readTimes(reader, atom));
  }
  return text;
}

function readAtom(reader: Reader): string {
  const char = reader.pattern[reader.at++] as string;
  if (char === "^" || char === "$") return "";
  if (char === ".") return "a";
  if (char === "[") return readClass(reader);
  if (char === "\\") return readEscape(reader);
  if (char !== "(") return char;
  const group = /^\?(?::|<[A-Za-z]\w*>)/.exec(reader.pattern.slice(reader.at));
  if (group !== null) reader.at += group[0].length;
  else if (reader.pattern[reader.at] === "?") throw new SyntaxError("A look-around.");
  const text = readChoice(reader);
  reader.at += 1; // the bracket that closes the group
  return text;
}

/** How often an atom stands there. */
function readTimes(reader: Reader, atom: string): number {
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(reader.pattern.slice(reader.at));
  if (found === null) return 1;
  reader.at += found[0].length;
  const [, sign, least] = found;
  if (sign === "+") return atom.length === 1 ? 3 : 1;
  if (sign !== undefined) return 0;
  return Number(least);
}

function readEscape(reader: Reader): string {
  const char = reader.pattern[reader.at++] ?? "";
  const digits = { x: 2, u: 4 }[char];
  if (digits !== undefined) {
    const code = reader.pattern.slice(reader.at, reader.at + digits);
    if (!/^[0-9a-f]+$/i.test(code)) throw new SyntaxError("A code point in braces.");
    reader.at += digits;
    return String.fromCodePoint(Number.parseInt(code, 16));
  }
  if (/[1-9pPk]/.test(char)) throw new SyntaxError("A back reference, or a property of characters.");
  return escapes[char] ?? char;
}

const escapes: Readonly<Record<string, string>> = {
  d: "1",
  w: "a",
  s: " ",
  D: "a",
  W: "-",
  S: "a",
  b: "",
  B: "",
  n: "\n",
  t: "\t",
  r: "\r",
};

/** A character of a class: a letter or digit where the class has one. */
function readClass(reader: Reader): string {
  const from = reader.at - 1;
  const isNegated = reader.pattern[reader.at] === "^";
  if (isNegated) reader.at += 1;
  let first: string | undefined;
  while (reader.pattern[reader.at] !== "]") {
    if (reader.at >= reader.pattern.length) throw new SyntaxError("A class that does not end.");
    const char = reader.pattern[reader.at++] as string;
    const read = char === "\\" ? readEscape(reader) : char;
    first ??= read;
  }
  reader.at += 1;
  const source = new RegExp(reader.pattern.slice(from, reader.at));
  const found = [..."abcxyzABC123-_ ./@:"].find((char) => source.test(char));
  return found ?? (isNegated ? "a" : (first ?? ""));
}
