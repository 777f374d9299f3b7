import { rm } from "node:fs/promises";
import { build } from "esbuild";

// What the pages load: scripts that share chunks, and one style. Names of chunks from before would stay otherwise.
await rm("dist/assets", { recursive: true, force: true });
await build({
  entryPoints: ["src/browser/page.ts", "src/browser/try-it.ts", "src/style/site.css"],
  outdir: "dist/assets",
  entryNames: "[name]",
  bundle: true,
  minify: true,
  splitting: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  logLevel: "warning",
});
