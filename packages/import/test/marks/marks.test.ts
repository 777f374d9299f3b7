import { expect, test } from "vitest";
import { readSecurity, securityText } from "../../src/marks/security-text.js";
import { readBlock, withBlock } from "../../src/marks/with-block.js";
import { belongsTo, type Field, isOfAnother, readMarks, withMarks } from "../../src/marks/with-marks.js";
import {
  type MarkedOperation,
  readOperationMarks,
  withOperationMarks,
} from "../../src/marks/with-operation-marks.js";

test.each<[Field, string]>([
  [
    { text: "How many.", isRequired: true, schema: { type: "integer", format: "int32" } },
    "(Required) How many. (Type: integer, int32)",
  ],
  [
    { text: "", isRequired: false, allowed: ["a", "b"], schema: { type: "string", enum: ["a", "b"] } },
    '(This can only be one of a,b) (Schema: {"type":"string","enum":["a","b"]})',
  ],
  [{ text: "", isRequired: true, schema: true }, "(Required) (Schema: true)"],
  [
    { text: "A list\n", isRequired: false, parameter: { schema: { type: "array" }, explode: false } },
    'A list\n (Parameter: {"schema":{"type":"array"},"explode":false})',
  ],
  [
    { text: "See (Schema: below)", isRequired: false, schema: { pattern: "(Schema: )" } },
    'See (Schema: below) (Schema: {"pattern":"(Schema: )"})',
  ],
])("the marks of %j are read as they were written", (field, text) => {
  const { allowed: _, ...told } = field;
  expect(withMarks(field)).toBe(text);
  expect(readMarks(text)).toEqual(told);
});

test.each(["How many (at most 5)", "(Schema: none)", "(Type: )", "(Required) x", ""])(
  "%j has no mark of a schema",
  (text) => {
    expect(readMarks(text)).toBeUndefined();
  },
);

test("what belongs to another field is told apart", () => {
  expect(isOfAnother(belongsTo("filter"))).toBe(true);
  expect(isOfAnother("Belongs to a group")).toBe(false);
});

test.each<[MarkedOperation]>([
  [{ text: "", rest: {} }],
  [{ text: "Text.\n\n**Scopes**: `own`", security: [], rest: { deprecated: true } }],
  [
    {
      text: "Two\n\nparagraphs \n",
      label: "Light",
      operationId: "getGroup",
      security: [{ oauth: ["read or write", "b"], key: [] }, {}, { "a b": [] }],
      rest: { responses: { 200: { description: "```" } } },
    },
  ],
])("the marks of %j are read as they were written", (operation) => {
  expect(readOperationMarks(withOperationMarks(operation))).toEqual(operation);
});

test("names that do not fit into a line stand in the block", () => {
  const written = withOperationMarks({ text: "", operationId: "a`b", security: [{ "`": [] }], rest: {} });
  expect(readOperationMarks(written)).toEqual({
    text: "",
    rest: { operationId: "a`b", security: [{ "`": [] }] },
  });
});

test("security reads as people say it", () => {
  expect(securityText([{ oauth: ["a", "b"], key: [] }, {}])).toBe("`oauth` (`a`, `b`) and `key` or none");
  expect(readSecurity("none")).toEqual([]);
  expect(readSecurity("`oauth` (`a`, `b`) and `key` or none")).toEqual([{ oauth: ["a", "b"], key: [] }, {}]);
});

test("a block that is no JSON any more is text", () => {
  const written = withBlock("Text", { a: 1 });
  expect(readBlock(written)).toEqual({ text: "Text", value: { a: 1 } });
  expect(readBlock(written.replace("1", "1,"))).toBeUndefined();
  expect(readBlock("Text")).toBeUndefined();
});
