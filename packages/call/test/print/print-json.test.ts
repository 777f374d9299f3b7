import { describe, expect, test } from "vitest";
import { printJson } from "../../src/print/print-json.js";

const nested = (depth: number) => JSON.parse(`${'{"a":['.repeat(depth)}1${"]}".repeat(depth)}`);

describe("printJson", () => {
  test.for<[unknown]>([
    [null],
    [true],
    [-1.5],
    ['a "quoted"\n\ttext \\ \ud800'],
    [[]],
    [{}],
    [[[], {}, [1, [2]], { a: [] }]],
    [{ a: undefined, b: [undefined, null], "": { "x y": { z: [{}] } } }],
  ])("prints %j as JSON.stringify does", ([value]) => {
    expect(printJson(value)).toBe(JSON.stringify(value, null, 2));
    expect(printJson(value, { isOneLine: true })).toBe(JSON.stringify(value));
  });

  test("escapes what would steer a terminal, and leaves the value what it is", () => {
    const value = { "\u009b1m": "\u001b[2J\u007f\u0085\u202e\u2066\u2028é🙂" };
    const text = printJson(value, { isOneLine: true });
    expect(text).toBe('{"\\u009b1m":"\\u001b[2J\\u007f\\u0085\\u202e\\u2066\\u2028é🙂"}');
    expect(JSON.parse(text)).toEqual(value);
  });

  test("prints 1,000,000 levels, and no more spaces than text", () => {
    const text = printJson(nested(500_000));
    expect(text.length).toBeLessThan(4_010_000);
    expect(text.replace(/\s/g, "")).toBe(`${'{"a":['.repeat(500_000)}1${"]}".repeat(500_000)}`);
  });

  test("prints an array of a million", () => {
    const values = Array.from({ length: 1_000_000 }, (_, index) => index);
    expect(JSON.parse(printJson(values))).toHaveLength(1_000_000);
  });
});
