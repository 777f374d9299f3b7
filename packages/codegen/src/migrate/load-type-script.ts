import { createRequire } from "node:module";

/** Loads TypeScript as CommonJS: as an ES module Node reads its nine megabytes three times. */
export function loadTypeScript(): TypeScript {
  return createRequire(import.meta.url)("typescript");
}

export type TypeScript = typeof import("typescript");
