import { expect, test } from "vitest";
import { parseDescription } from "../src/parse-description.js";

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
  ["a: &a [*a]", "d.yaml#: a YAML alias leads back to itself; use $ref for recursion"],
  ["a: .inf", "d.yaml#: the number Infinity has no form in JSON; write a finite one"],
])("%j is refused", async (text, message) => {
  await expect(parse(text)).rejects.toMatchObject({
    name: "CodegenError",
    code: "SYNTAX",
    message,
    file: "d.yaml",
  });
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
