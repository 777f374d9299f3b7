import fc from "fast-check";
import { expect, test } from "vitest";
import { occursIn } from "../../src/body/occurs-in.js";

test("M47: bytes are searched as Node's Buffer searches them", () => {
  const unit = fc.constantFrom("-", "a", "b");
  const needle = fc.string({ unit, minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(needle, fc.string({ unit, maxLength: 60 }), (wanted, content) => {
      const bytes = Buffer.from(content);
      expect(occursIn(wanted, bytes)).toBe(bytes.includes(wanted));
      expect(occursIn(wanted, content)).toBe(content.includes(wanted));
    }),
    { numRuns: 500 },
  );
});

test("M47: all byte values, long content", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 31) % 256);
  expect(occursIn("--partwise", bytes)).toBe(false);
  bytes.set(new TextEncoder().encode("--partwise"), bytes.length - 10);
  expect(occursIn("--partwise", bytes)).toBe(true);
});
