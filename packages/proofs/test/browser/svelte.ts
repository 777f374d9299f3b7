import { compile, compileModule } from "svelte/compiler";
import type { Plugin } from "vitest/config";

/** Compiles components of Svelte, and modules with its runes. */
export const svelte: Plugin = {
  name: "svelte",
  transform(code, id) {
    const [filename = id] = id.split("?");
    if (filename.endsWith(".svelte"))
      return compile(code, { filename, generate: "client", css: "injected" }).js;
    if (!filename.endsWith(".svelte.js")) return undefined;
    return compileModule(code, { filename, generate: "client" }).js;
  },
};
