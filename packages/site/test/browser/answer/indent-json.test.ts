import { expect, test } from "vitest";
import { indentJson } from "../../../src/browser/answer/indent-json.js";

test.each([
  ["{}"],
  ["[]"],
  ['{"a":{},"b":[],"c":[[],{}]}'],
  ['{"a":[1,-2.5,true,null],"b c":"x, \\"y\\": [{\\\\"}'],
  ['["[","{",{"]":"}"}]'],
  ['"text"'],
  ["7"],
])("as JSON.stringify indents %s", (json) => {
  expect(indentJson(json)).toBe(JSON.stringify(JSON.parse(json), null, 2));
  expect(indentJson(JSON.stringify(JSON.parse(json), null, 3))).toBe(
    JSON.stringify(JSON.parse(json), null, 2),
  );
});

test("long numbers stay as they are", () => {
  expect(indentJson('{"id":12345678901234567890,"n":1.0}')).toBe(
    '{\n  "id": 12345678901234567890,\n  "n": 1.0\n}',
  );
});
