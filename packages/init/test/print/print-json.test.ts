import { expect, test } from "vitest";
import { printJson } from "../../src/print/print-json.js";

test("short lists stand on one line, as biome prints them, and long ones do not", () => {
  const long = Array.from({ length: 12 }, (_, i) => `packages/number-${i}`);
  const value = { list: ["a", "b"], lists: [["a", "b"]], empty: [], objects: [{ a: ["b"] }], long };
  expect(printJson(value)).toBe(`{
  "list": ["a", "b"],
  "lists": [["a", "b"]],
  "empty": [],
  "objects": [
    {
      "a": ["b"]
    }
  ],
  "long": [
${long.map((each) => `    "${each}"`).join(",\n")}
  ]
}
`);
});
