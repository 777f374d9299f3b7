import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The walk and all that it needs in one module, as text. */
export async function bundleWalk({ platform, transport = "fetch", code }: WalkBundle): Promise<string> {
  const options =
    transport === "fetch"
      ? "const options = {};"
      : `import { ${transport}Transport } from "@partwise/client/${transport}";
         const options = ${transport === "xhr" ? overXhr : `{ transport: ${transport}Transport() }`};`;
  const { outputFiles } = await build({
    stdin: {
      contents: `import { walk } from "./walk.mjs";\n${options}\n${code}`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    write: false,
    format: "esm",
    platform,
    target: "es2022",
    // undici is CommonJS, and asks for Node's modules.
    banner:
      transport === "undici"
        ? {
            js: 'import { createRequire as __make } from "node:module"; const require = __make(import.meta.url);',
          }
        : {},
  });
  return outputFiles[0]?.text ?? "";
}

/** Every call reports progress, so that every call goes over XMLHttpRequest. That follows redirects, and tells none. */
const overXhr = "{ transport: xhrTransport({ onProgress: () => {} }), seesRedirects: false }";

/** For which run time the walk is bundled. A transport is one of `@partwise/client`, "fetch" for none. */
export interface WalkBundle {
  readonly platform: "node" | "browser";
  readonly transport?: "fetch" | "node" | "undici" | "xhr";
  /** What is done with the walk: code that has `walk` and `options` in scope. */
  readonly code: string;
}

/** The same in a file of a folder; gives the file's path. */
export async function writeWalk(folder: string, bundle: WalkBundle): Promise<string> {
  const path = join(folder, `walk-${bundle.transport ?? "fetch"}.mjs`);
  await writeFile(path, await bundleWalk(bundle));
  return path;
}
