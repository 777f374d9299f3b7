import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** The compilers that the consumers are compiled with. */
export const typescriptCompilers = [{ version: "5.9", program: resolve("typescript/bin/tsc") }] as const;

/** What a consumer may choose, by its kind; the last one is what it is run with. */
export const resolutions = {
  module: [
    { module: "node16", moduleResolution: "node16" },
    { module: "esnext", moduleResolution: "bundler" },
    { module: "nodenext", moduleResolution: "nodenext" },
  ],
  commonjs: [{ module: "nodenext", moduleResolution: "nodenext" }],
} as const;
