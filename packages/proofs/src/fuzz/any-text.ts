import fc from "fast-check";

const signs = [
  "\r",
  "\n",
  "\r\n",
  '"',
  "'",
  "-",
  "--",
  "\ud800",
  "\udc00",
  "é",
  "😀",
  "%",
  "%0A",
  "%22",
  ";",
  "=",
  ":",
  "\\",
  "/",
  " ",
  "\t",
  "\0",
  "\x7f",
  "\u0085",
  "\u2028",
  "\ufeff",
  "[]",
  "[0]",
  ".",
  "a",
  "name=",
];

/** Text with every line end, quotes, halves of surrogate pairs, and what means something on the wire. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 }) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 3, arbitrary: fc.string({ maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "--", "\r\n--", "\r\n--partwise-", "\r\n\r\n", "--partwise-0--\r\n"),
  },
  { weight: 1, arbitrary: fc.nat({ max: 20_000 }).map((length) => "ä\n".repeat(length / 2)) },
);

/** Names of properties and files. One in ten holds what only some parsers can read. */
export const anyName = fc
  .oneof(
    { weight: 5, arbitrary: fc.string({ minLength: 1, maxLength: 12 }).map(readable) },
    { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 }).map(readable) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }).map(readable) },
    { weight: 1, arbitrary: fc.oneof(anyText, fc.constantFrom("__proto__", "constructor", "toString")) },
  )
  .map((name) => name.slice(0, 200));

/** Without control characters (but CR and LF), without a backslash at the end, and not empty. */
function readable(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
  const kept = name.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "_").replace(/\\+$/, "");
  return kept === "" ? "p" : kept;
}

/** A value of a part header: one line. */
export const headerValue = fc.string({
  unit: fc.constantFrom("a", "B", "<", ">", "@", ";", "=", '"', "é", ".", "7"),
  minLength: 1,
  maxLength: 12,
});
