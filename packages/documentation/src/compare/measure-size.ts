import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Tool } from "../tools/tool.js";
import { clientCode } from "./client-code.js";
import { song } from "./song.js";

// Stands at the head of each file of a bundle, tells which are loaded, and does not count.
const mark = "(globalThis.loaded??=[]).push(import.meta.url);";

/** The bytes, minified and gzipped, that a page loads until one call is made, with what the call imports on use. */
export async function measureSize(tool: Tool, folder: string, server: string): Promise<number> {
  const code = clientCode(tool, folder, server);
  const entry = join(folder, `${tool.name}-size.ts`);
  const call = code.call(song.update, { path: song.path, body: song.timedBody });
  await writeFile(entry, `${code.imports([song.update.id])}\nawait ${call};\n`);
  const outdir = join(folder, `${tool.name}-size`);
  await build({
    entryPoints: [entry],
    outdir,
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    banner: { js: mark },
  });
  const page = pathToFileURL(join(outdir, `${tool.name}-size.js`)).href;
  const program = `await import(${JSON.stringify(page)}); console.log(JSON.stringify(globalThis.loaded)); process.exit();`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  const loaded: string[] = JSON.parse(stdout);
  const sizes = loaded.map(async (url) => {
    const text = await readFile(fileURLToPath(url), "utf8");
    return gzipSync(text.replace(`${mark}\n`, ""), { level: 9 }).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
