import { expect, test } from "vitest";
import { printWarnings } from "../../src/command/print-warnings.js";

const warnings = ["a", "b", "c", "d", "e", "f", "g"].map((name) => {
  const message = `no property "${name}"; remove it`;
  return {
    file: "api.yaml",
    pointer: `/${name}`,
    message,
    kind: "no-property",
    text: `api.yaml#/${name}: ${message}`,
  };
});
const other = { file: "api.yaml", pointer: "", message: "other", kind: "other", text: "api.yaml#: other" };

test("of many alike the first five are printed", () => {
  const lines = printWarnings([...warnings, other], false);
  expect(lines).toHaveLength(7);
  expect(lines.slice(4)).toEqual([
    'warning: api.yaml#/e: no property "e"; remove it',
    "warning: 2 more like the last one; --verbose shows them",
    "warning: api.yaml#: other",
  ]);
  expect(printWarnings(warnings, true)).toHaveLength(7);
});

test("operations that are left out for the same reason are alike", () => {
  const warnings = Array.from({ length: 8 }, (_, index) => {
    const message = `cannot resolve $ref, so GET /a${index} is left out; refer to something that exists`;
    return { file: "a.yaml", pointer: `/${index}`, message, kind: "left out: unresolved", text: message };
  });
  expect(printWarnings(warnings, false)).toHaveLength(6);
  expect(printWarnings(warnings, true)).toHaveLength(8);
});
