import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { printYaml } from "../../src/print/print-yaml.js";

const words = fc.constantFrom(
  "yes",
  "no",
  "~",
  "- a",
  "a: b",
  "a #b",
  "2020-01-01",
  "0x1f",
  "1e3",
  ".5",
  "|",
  "a\nb",
  " a",
  "a ",
  "\ta",
  "#",
  "<<",
  "=",
  "\u0085",
  "\u2028",
  "'",
  '"',
  "a:",
  "{a}",
  "[a",
  "&a",
  "*a",
  "!a",
  "%a",
  "@a",
  "`a",
  "\\",
  "a\n\nb",
  "a\n b",
  "a\n",
  "\n",
  "null",
  "é",
  "😀",
  "\ufeff",
  "\u0000\n\u0000",
  "a\n\u0007",
);
const text = fc.oneof(words, fc.string({ unit: "binary", maxLength: 12 }), fc.string({ maxLength: 12 }));
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie("list"),
    tie("map"),
  ),
  list: fc.array(tie("any"), { maxLength: 4 }),
  map: fc.dictionary(
    fc.oneof(text, fc.string({ maxLength: 6 })).filter((key) => key !== "__proto__"),
    tie("any"),
    { maxKeys: 4 },
  ),
})).any;

test("what is printed is read back as it was, by YAML 1.2 and by YAML 1.1", () => {
  fc.assert(
    fc.property(fc.record({ a: value, b: value }), (data) => {
      const printed = printYaml(data);
      expect(parse(printed)).toEqual(data);
      expect(parse(printed, { version: "1.1" })).toEqual(data);
      expect(load(printed, { schema: CORE_SCHEMA })).toEqual(data);
    }),
    { numRuns: 400 },
  );
});

test("blocks, lists of maps, and text over lines", () => {
  expect(printYaml({ a: { b: [{ c: 1, d: "x\n\ny" }, []], e: {} }, f: "yes", g: ["on"] })).toBe(
    'a:\n  b:\n    - c: 1\n      d: |-\n        x\n\n        y\n    - []\n  e: {}\nf: "yes"\ng:\n  - "on"\n',
  );
});
