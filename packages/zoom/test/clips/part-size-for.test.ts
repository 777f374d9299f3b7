import { expect, it } from "vitest";
import { partSizeFor, rangesOf } from "../../src/clips/part-size-for.js";

const mebibyte = 2 ** 20;
const gibibyte = 2 ** 30;

it.for<[size: number, partSize: number, parts: number]>([
  [1, 16 * mebibyte, 1],
  [16 * mebibyte, 16 * mebibyte, 1],
  [16 * mebibyte + 1, 16 * mebibyte, 2],
  [2 * gibibyte, 43 * mebibyte, 48],
  [5 * gibibyte, 95 * mebibyte, 54],
  [100 * 95 * mebibyte, 95 * mebibyte, 100],
  [100 * 100 * mebibyte, 100 * mebibyte, 100],
])("%i bytes go in parts of %i bytes, %i of them", ([size, partSize, parts]) => {
  expect(partSizeFor(size)).toBe(partSize);
  const ranges = rangesOf(size, partSize);
  expect(ranges).toHaveLength(parts);
  expect(ranges.at(-1)).toMatchObject({ number: parts, end: size });
  expect(ranges.every(({ start }, i) => start === (ranges[i - 1]?.end ?? 0))).toBe(true);
});

it("refuses what 100 parts cannot hold", () => {
  expect(() => partSizeFor(10_000 * mebibyte + 1)).toThrow(/10485760001 bytes; 10485760000 are allowed/);
});
