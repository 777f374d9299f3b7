import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type PublicExport, publicExports } from "../src/exports/public-exports.js";

const all = publicExports(fileURLToPath(new URL("../../", import.meta.url)));

function placesOf(fits: (each: PublicExport) => boolean): string[] {
  return all.filter(fits).map(({ place }) => place);
}

test("every public export has a docstring", () => {
  expect(all.length).toBeGreaterThan(150);
  expect(placesOf(({ hasDocstring }) => !hasDocstring)).toEqual([]);
});

test("every public function that throws says so", () => {
  expect(placesOf(({ throws, saysThrows }) => throws && !saysThrows)).toEqual([]);
});

test("a docstring stands before any kind of export; a throw counts where nobody catches it", async () => {
  const packages = await mkdtemp(join(tmpdir(), "partwise-exports-"));
  try {
    await mkdir(join(packages, "a/src"), { recursive: true });
    const exports = { ".": { types: "./dist/index.d.ts" }, "./b": "./src/b.ts" };
    await writeFile(join(packages, "a/package.json"), JSON.stringify({ exports }));
    await writeFile(join(packages, "a/src/index.ts"), 'export { b, c, d, e, type F } from "./b.js";');
    await writeFile(join(packages, "a/src/b.ts"), code);
    const found = publicExports(packages).filter(({ place }) => place.startsWith("a/src/index.ts"));
    expect(found.map((each) => Object.values(each))).toEqual([
      ["a/src/index.ts: b", true, true, false],
      ["a/src/index.ts: c", true, true, true],
      ["a/src/index.ts: d", false, false, false],
      ["a/src/index.ts: e", true, true, false],
      ["a/src/index.ts: F", true, false, false],
    ]);
    expect(publicExports(packages)).toHaveLength(10);
  } finally {
    await rm(packages, { recursive: true });
  }
});

const code = `
/** It throws. */
export function b() { if (F) { throw 1; } }
/** It throws, and says so. @throws {Error} always */
export const c = () => { throw 1; };
export function d() { try { throw 1; } catch {} return () => { throw 1; }; }
/** It throws while it catches. */
export async function e() { try {} catch (error) { throw error; } }
/** A type. */
export type F = 1;
`;
