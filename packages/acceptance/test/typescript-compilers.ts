import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);

/** The compilers that the consumers are compiled with. */
export const typescriptCompilers = [{ version: "5.9", program: resolve("typescript/bin/tsc") }] as const;

/** The oldest that compiles the packages, and the last of each major since. 7 is the compiler in Go, and has no API. */
export const typescriptVersions = [
  { version: "5.4", program: resolve("typescript-5.4/bin/tsc") },
  ...typescriptCompilers,
  { version: "6", program: resolve("typescript-6/bin/tsc") },
  { version: "7", program: join(dirname(resolve("typescript-7/package.json")), "bin/tsc") },
] as const;

/** What a consumer may choose, by its kind; the last one is what it is run with. */
export const resolutions = {
  module: [
    { module: "node16", moduleResolution: "node16" },
    { module: "esnext", moduleResolution: "bundler" },
    { module: "nodenext", moduleResolution: "nodenext" },
  ],
  commonjs: [{ module: "nodenext", moduleResolution: "nodenext" }],
} as const;
