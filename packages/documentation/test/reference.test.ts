import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LogLevel } from "typedoc";
import { expect, test } from "vitest";
import { convertReference } from "../src/reference/convert-reference.js";
import { undocumented } from "../src/reference/undocumented.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The entries whose users are programmers: there every property and method has a text, too. */
const forProgrammers = [
  "@partwise/client",
  "@partwise/codegen",
  "@partwise/diff",
  "@partwise/export",
  "@partwise/import",
  "@partwise/mock-server",
  "@partwise/multipart",
  "@partwise/policies",
  "@partwise/samples",
  "@partwise/site",
  "@partwise/tanstack-query",
  "@partwise/zoom",
];

test("every export of the reference has a text, and so has every member for programmers", async () => {
  const folder = await mkdtemp(join(tmpdir(), "partwise-reference-"));
  try {
    const { project } = await convertReference(root, folder);
    expect(undocumented(project, forProgrammers)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a missing text is named with its file and line", async () => {
  const root = await mkdtemp(join(tmpdir(), "partwise-reference-"));
  const code = `export interface A { b: string;
  /** Told. */
  c: string }
/** Told. */
export interface D { e: string }
export function f(): void {}
/** Told. */
export class GError extends Error { override name = "GError" }
`;
  try {
    await mkdir(join(root, "packages/a/src"), { recursive: true });
    await writeFile(join(root, "tsconfig.base.json"), "{}");
    const manifest = { name: "a", exports: { ".": { default: "./dist/index.js" } } };
    await writeFile(join(root, "packages/a/package.json"), JSON.stringify(manifest));
    await writeFile(join(root, "packages/a/src/index.ts"), code);
    const { project } = await convertReference(root, root, { logLevel: LogLevel.None });
    const place = "packages/a/src/index.ts";
    expect(undocumented(project, ["a"])).toEqual([
      `${place}:6: a.f has no docstring.`,
      `${place}:1: a.A has no docstring.`,
      `${place}:1: a.A.b has no docstring.`,
      `${place}:5: a.D.e has no docstring.`,
    ]);
    expect(undocumented(project, [])).toHaveLength(2);
  } finally {
    await rm(root, { recursive: true });
  }
});
