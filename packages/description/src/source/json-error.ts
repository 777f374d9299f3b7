/** The place where a text stops being JSON, counted from 1, and the reason. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/**
 * Finds the place where a text that JSON.parse refused stops being JSON.
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-2
 */
export function findJsonError(text: string): JsonError {
  const { offset, reason } = scan(text);
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, reason };
}

const space = /[ \t\n\r]*/y;
// Escapes separate runs of other characters, so that an unterminated string matches in one way only, in linear time.
const string = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

function scan(text: string): { offset: number; reason: string } {
  const open: ("{" | "[")[] = [];
  let offset = 0;
  let expected: "value" | "first key" | "key" | "first item" | "colon" | "end" = "value";
  const take = (pattern: RegExp) => {
    pattern.lastIndex = offset;
    const matched = pattern.test(text);
    if (matched) offset = pattern.lastIndex;
    return matched;
  };
  for (;;) {
    take(space);
    const next = text[offset];
    if (next === undefined) {
      const missing = open.at(-1) === "{" ? "}" : "]";
      return {
        offset,
        reason: open.length > 0 ? `the text ends before a "${missing}"` : "the text ends too early",
      };
    }
    if (expected === "colon") {
      if (next !== ":") return { offset, reason: 'expected ":" after a key' };
      offset++;
      expected = "value";
    } else if (expected === "end") {
      const inside = open.at(-1);
      if (inside === undefined) return { offset, reason: "something follows after the end" };
      if (next === ",") {
        offset++;
        expected = inside === "{" ? "key" : "value";
      } else if (next === (inside === "{" ? "}" : "]")) {
        offset++;
        open.pop();
      } else {
        return { offset, reason: `expected "," or "${inside === "{" ? "}" : "]"}"` };
      }
    } else if (expected === "key" || expected === "first key") {
      if (expected === "first key" && next === "}") {
        offset++;
        open.pop();
        expected = "end";
      } else if (take(string)) {
        expected = "colon";
      } else {
        return {
          offset,
          reason: next === '"' ? "a string that is broken or not closed" : "expected a key in double quotes",
        };
      }
    } else if (expected === "first item" && next === "]") {
      offset++;
      open.pop();
      expected = "end";
    } else if (next === "{" || next === "[") {
      open.push(next);
      offset++;
      expected = next === "{" ? "first key" : "first item";
    } else if (take(string) || take(scalar)) {
      expected = "end";
    } else {
      return { offset, reason: next === '"' ? "a string that is broken or not closed" : "expected a value" };
    }
  }
}
