import { expect, test } from "vitest";
import { parseDescription } from "../../src/source/parse-description.js";

const parse = (text: string) => parseDescription(text, "d.yaml");

test.each([
  ["date: 2020-01-01", { date: "2020-01-01" }],
  ["a: on\nb: yes\nc: No", { a: "on", b: "yes", c: "No" }],
  ["on: 1\n200: x", { on: 1, 200: "x" }],
  ["a: true\nb: ~\nc: 1.5\nd: '1'", { a: true, b: null, c: 1.5, d: "1" }],
  ["a: &x {b: 1}\nc: {<<: *x, d: *x}", { a: { b: 1 }, c: { b: 1, d: { b: 1 } } }],
  ["\uFEFFa: 1", { a: 1 }],
  ["---\na: 1\n", { a: 1 }],
  [' \n {"a": 1}', { a: 1 }],
  ['\uFEFF{"a": 1}', { a: 1 }],
  ["[a]", ["a"]],
  // what js-yaml 4 and PyYAML read, too
  ["tags: [\n  a\n]\nb: {\n}", { tags: ["a"], b: {} }],
  ["tags: [a,\nb]", { tags: ["a", "b"] }],
  ["a: \"x\ny\"\nb: 'p\n\nq'", { a: "x y", b: "p\nq" }],
  ["a: 'x'#c\nb: [y]#c", { a: "x", b: ["y"] }],
  ["a: {b: 1,\n\tc: 2}", { a: { b: 1, c: 2 } }],
  ["{openapi: 3.1.1, a: [b], # c\n 'd': e}", { openapi: "3.1.1", a: ["b"], d: "e" }],
  ["%YAML 1.1\n---\na: yes\n...\n", { a: "yes" }],
  ["a: 1\r\nb:\r\n- 2\r\n", { a: 1, b: [2] }],
  ["a: &x {b: 1, c: 1}\nd: {<<: [*x, {b: 2, e: 3}], c: 4}", { a: { b: 1, c: 1 }, d: { b: 1, c: 4, e: 3 } }],
  // the core schema
  [
    "[1, -1, +1, 017, 0o17, 0x1F, 1., .5, -.5, 1e3, 1.5E-2]",
    [1, -1, 1, 17, 15, 31, 1, 0.5, -0.5, 1000, 0.015],
  ],
  ["[0b11, 1_000, 1:30, +0x1, 0o8, 1e, .]", ["0b11", "1_000", "1:30", "+0x1", "0o8", "1e", "."]],
  [
    "[true, True, FALSE, tRue, y, off, null, Null, ~, nUll]",
    [true, true, false, "tRue", "y", "off", null, null, null, "nUll"],
  ],
  ["[12345678901234567890, 2020-01-01T00:00:00Z]", [1.2345678901234567e19, "2020-01-01T00:00:00Z"]],
  ["[!!str 1, !!int '3', !!timestamp 2020-01-01, !!binary aGk=]", ["1", 3, "2020-01-01", "aGk="]],
  ["a: !!set {x, y}", { a: { x: null, y: null } }],
])("%j", async (text, want) => {
  expect(await parse(text)).toEqual(want);
});

test.each([
  ["", "d.yaml#: the file is empty; write an OpenAPI description into it"],
  [" \n", "d.yaml#: the file is empty; write an OpenAPI description into it"],
  ["a: 1\na: 2", "d.yaml#: invalid YAML at line 2, column 1: duplicated mapping key; mend it there"],
  ["a: b: c", "d.yaml#: invalid YAML at line 1, column 5: bad indentation of a mapping entry; mend it there"],
  [
    "a: 1\n---\nb: 2",
    "d.yaml#: invalid YAML: expected a single document in the stream, but found more; mend it",
  ],
  ["# nothing", "d.yaml#: invalid YAML: expected a document, but the input is empty; mend it"],
  ['{"a": "secret"', 'd.yaml#: invalid JSON at line 1, column 15: the text ends before a "}"; mend it there'],
  ["a: &a [*a]", "d.yaml#/a/0: a YAML alias leads back to itself; use $ref for recursion"],
  [
    "%YAML 1.2\n---\n# nothing\n",
    "d.yaml#: invalid YAML: expected a document, but the input is empty; mend it",
  ],
  [
    '{"a": {\n  "b": 1, "b": 2}}',
    "d.yaml#/a/b: invalid JSON at line 2, column 11: duplicated key; keep one of the two",
  ],
  ['{"a": [1e999]}', "d.yaml#/a/0: a number of this size has no form in JSON; write a finite one"],
  ['{"openapi": }', "d.yaml#: invalid JSON at line 1, column 13: expected a value; mend it there"],
  [
    "{a: 1, a: 2}",
    "d.yaml#: invalid JSON at line 1, column 2: expected a key in double quotes; mend it there",
  ],
  ["a: !mine 1", "d.yaml#: invalid YAML at line 1, column 11: unknown tag !<!mine>; mend it there"],
  ["a: .inf", "d.yaml#/a: the number Infinity has no form in JSON; write a finite one"],
  [
    "a: [1, { b/c: -.INF }]",
    "d.yaml#/a/1/b~1c: the number -Infinity has no form in JSON; write a finite one",
  ],
  ["a: &a { b: .nan }\nc: *a", "d.yaml#/a/b: the number NaN has no form in JSON; write a finite one"],
  [
    '{"a": [{"k": 1, "\\u006b": 2}]}',
    "d.yaml#/a/0/k: invalid JSON at line 1, column 17: duplicated key; keep one of the two",
  ],
  ['"k": 1\n"\\x6b": 2', "d.yaml#: invalid YAML at line 2, column 1: duplicated mapping key; mend it there"],
])("%j is refused", async (text, message) => {
  await expect(parse(text)).rejects.toMatchObject({
    name: "CodegenError",
    code: "SYNTAX",
    message,
    file: "d.yaml",
  });
});

test("a key named __proto__ is one like others", async () => {
  for (const text of ['{"__proto__": {"a": 1}}', "__proto__: {a: 1}"]) {
    expect(Object.entries((await parse(text)) as object)).toEqual([["__proto__", { a: 1 }]]);
  }
});

test("what is nested without end is refused with its place", async () => {
  const json = `{"a": ${'{"b": '.repeat(20_000)}1${"}".repeat(20_001)}`;
  await expect(parse(json)).rejects.toThrow(
    /^d.yaml#\/a(\/b){499}: more than 500 objects and lists stand in one another; name schemas/,
  );
  await expect(parse("[".repeat(20_000))).rejects.toThrow(
    "invalid YAML at line 1, column 500: nesting exceeded",
  );
  const aliases = Array.from({ length: 300 }, (_, index) => `a${index + 1}: &a${index + 1} [[*a${index}]]`);
  await expect(parse(`a0: &a0 1\n${aliases.join("\n")}`)).rejects.toThrow("more than 500 objects and lists");
});

test("a line of a megabyte", async () => {
  const text = "x".repeat(1_000_000);
  expect(await parse(`a: ${text}\nb: "${text}"`)).toEqual({ a: text, b: text });
});

test("aliases that expand without end are refused", async () => {
  const lines = ["a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]"];
  for (let i = 1; i < 12; i++)
    lines.push(
      `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(", ")}]`,
    );
  await expect(parse(lines.join("\n"))).rejects.toThrow("aliases expand without end");
});
