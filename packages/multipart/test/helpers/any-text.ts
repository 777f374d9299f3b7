import fc from "fast-check";

/** Text with line ends, quotes, surrogates and signs that mean something on the wire. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("\r", "\n", '"', "-", "\ud800", "é", "😀", "%", ";", "\\", " ", "a") }),
  fc.constantFrom("", "--", "\r\n--", "\r\n--partwise-", "\r\n\r\n"),
);

/** Names that still say something: `without` matches the characters that become `_`. */
export function nameWithout(without: RegExp): fc.Arbitrary<string> {
  const signs = fc.constantFrom("\r", "\n", '"', "é", "%0", ";", "\\", "=", "[]");
  return fc
    .oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: signs }))
    .map((each) => each.replace(without, "_"))
    .filter((each) => !["", ".", "..", "__proto__"].includes(each));
}
