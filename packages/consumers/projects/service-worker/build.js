import { cpSync } from "node:fs";
import { build } from "esbuild";

// Without `splitting`: a service worker may not import() further files.
await build({ entryPoints: ["worker.js"], outdir: "dist", bundle: true, minify: true, format: "iife" });
for (const file of ["index.html", "register.js"]) cpSync(file, `dist/${file}`);
