import { createRequire } from "node:module";

export type TypeScript = typeof import("typescript");

/** Loads TypeScript as CommonJS: as an ES module Node reads its nine megabytes three times. */
export function loadTypeScript(): TypeScript {
  return createRequire(import.meta.url)("typescript");
}
