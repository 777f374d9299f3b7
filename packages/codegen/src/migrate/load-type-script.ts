import { createRequire } from "node:module";

/** Loads TypeScript as CommonJS: Node reads an ES module's nine megabytes three times. */
export function loadTypeScript(): TypeScript {
  return createRequire(import.meta.url)("typescript");
}

export type TypeScript = typeof import("typescript");
