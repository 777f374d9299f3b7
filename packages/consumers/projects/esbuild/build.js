import { cpSync } from "node:fs";
import { build } from "esbuild";

await build({
  entryPoints: ["page.js"],
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "esm",
  splitting: true,
});
cpSync("index.html", "dist/index.html");
