import { expect, test } from "vitest";
import { hexLines } from "../../../src/browser/content/hex-lines.js";

test("bytes in lines of sixteen", () => {
  const bytes = Uint8Array.from({ length: 18 }, (_, index) => index + 60);
  expect(hexLines(bytes)).toBe(
    [
      "000000  3c 3d 3e 3f 40 41 42 43 44 45 46 47 48 49 4a 4b  <=>?@ABCDEFGHIJK",
      "000010  4c 4d                                            LM",
    ].join("\n"),
  );
});
